/** Stops with a sentence on a Node that cannot run ecscope. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `ecscope needs Node 20.19 or later, and this is ${process.versions.node}. Install a newer Node, such as 24.`,
  )
  process.exit(1)
}
