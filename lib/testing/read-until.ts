/** Reads again until it is as wanted, as a screen does that stays open; gives the last answer when patience ends. */
export async function readUntil<Answer>(
  read: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
  patienceMs = 20_000,
): Promise<Answer> {
  const endMs = performance.now() + patienceMs
  let answer = await read()
  while (!isWanted(answer) && performance.now() < endMs) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    answer = await read()
  }
  return answer
}
