const loopback = ['127.0.0.1', '::1', 'localhost']
const loud = 'ECSCOPE_SERVE_EVERYONE_WITHOUT_LOGIN'

/** The address that the dashboard listens on: loopback, unless somebody says in full words that everybody may read. */
export function addressOf(environment = process.env) {
  const address = environment.ECSCOPE_ADDRESS ?? '127.0.0.1'
  if (loopback.includes(address) || environment[loud] === 'yes') return address
  throw new Error(
    `ECSCOPE_ADDRESS is «${address}», which other machines can reach, and ecscope has no login: everybody who reaches it would read this account. Leave it out to listen on 127.0.0.1, or set ${loud}=yes if something in front of it checks who asks.`,
  )
}
