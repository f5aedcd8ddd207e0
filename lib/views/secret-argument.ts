/** A flag and the value after it: `--token X`, `-password X`; a value may itself begin with dashes. */
export const FLAG = /(?<!\S)--?([A-Za-z][\w.-]{0,80})\s{1,4}["'\\]{0,2}(?!--?[a-z][a-z-]{0,40}(?:[\s=]|$))([^\s"'\\]+)/g

/** Whether an argument is a flag of its own and not the value of the one before: `--verbose`, `-q`, not `--hunter2`. */
export function isFlag(argument: string): boolean {
  return /^--[a-z][a-z-]*(?:=|$)/.test(argument)
}

// Everything up to the flag, on the same command.
const REST = String.raw`[^\n|;&]{0,400}?\s`
const LOGIN = String.raw`(?:docker|podman|helm|npm|az|oras|crane)\s{1,4}(?:registry\s{1,4})?login`

/** Programs whose short flags carry a password: mysql -pX, sshpass -p X, redis-cli -a X, curl -u X:Y, sqlcmd -P X … */
export const SHORT_FLAGS = new RegExp(
  [
    String.raw`\b(?:mysql\w*|mariadb\S*|sshpass|mongo\w{0,12}|${LOGIN})\b${REST}-p\s?[^\s-]`,
    String.raw`\bredis-cli\b${REST}-a\s{1,4}\S`,
    String.raw`\bcurl\b${REST}(?:-u|--user)[\s=]{0,4}[^\s:]{1,200}:\S`,
    String.raw`\b(?:sqlcmd|bcp)\b${REST}-P\s{0,4}\S`,
    String.raw`\bldap\w{1,12}\b${REST}-w\s{0,4}\S`,
    String.raw`\bsmbclient\b${REST}-U\s{0,4}[^\s%]{1,80}%\S`,
    String.raw`\bopenssl\b${REST}-k\s{1,4}\S`,
    String.raw`\bvault\s{1,4}login\s{1,4}[^\s-]`,
    String.raw`\becho\s{1,4}[^\n;&]{1,200}\|\s{0,4}\S{1,40}\s[^\n]{0,200}--password-stdin`,
  ].join('|'),
)

/** Languages that set a password without a sign between: SQL, redis.conf. */
export const STATEMENT =
  /\b(?:identified\s{1,3}by|requirepass|masterauth)\s{1,3}\\?["']?(?!\$\{?[A-Z_])[^\s"'=:-]|\bpassword\s{1,3}\\?["'](?!\$\{?[A-Z_])[^\s"']/i
