import 'server-only'
import { config, configSentence } from './config'
import { Problem } from './problem'

/** Stops the server when the configuration is wrong, with the sentence that names the field, before anybody is served. */
export async function checkConfig(): Promise<void> {
  try {
    await config()
  } catch (error) {
    console.error(error instanceof Problem ? configSentence(error) : error)
    process.exit(1)
  }
}
