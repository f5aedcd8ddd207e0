/** Runs once when the server starts: wrong configuration stops it here, before anybody is served. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { config, configSentence } = await import('@/lib/config')
  const { Problem } = await import('@/lib/problem')
  try {
    await config()
  } catch (error) {
    console.error(error instanceof Problem ? configSentence(error) : error)
    process.exit(1)
  }
}
