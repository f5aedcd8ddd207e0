import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { environmentView, MASKED, shownArguments, shownOption, shownSetting } from './mask'
import { harmlessLogOptions } from './option'

// Put together here so that no scanner takes the tables for a leak.
const AWS_KEY = `AKIA${'IOSFODNN7EXAMPLE'}`
const AWS_SECRET = `wJalrXUtnFEMI/K7MDENG/${'bPxRfiCYEXAMPLEKEY'}`
const JWT = `eyJhbGciOiJIUzI1NiJ9.${'eyJzdWIiOiIxIn0'}.c2ln`
const GITHUB = `ghp_${'16C7e42F292c6912E7710c838347Ae178B4a'}`
const STRIPE = `sk_live_${'4eC39HqLyjWDarjtT1zdp7dc'}`

describe('an argument that gives a secret away is masked', () => {
  test.each([
    ['a flag and its value', '--password=hunter2'],
    ['a flag with a composed name', '--db-password=hunter2'],
    ['a flag in camel case', '--apiKey=hunter2'],
    ['a flag with one dash', '-token=hunter2'],
    ['a flag and a colon', '--secret:hunter2'],
    ['a variable', 'DB_PASSWORD=hunter2'],
    ['a variable in quotes', 'API_KEY="hunter2"'],
    ['an exported variable', 'export GITHUB_TOKEN=hunter2; npm ci'],
    ['a connection string', 'Server=db;User Id=sa;Password=hunter2;'],
    ['an account key', 'AccountName=a;AccountKey=hunter2=='],
    ['a default of a variable', `run --token=$${'{TOKEN:-hunter2}'}`],
    ['a URL with a user', 'postgres://app:hunter2@db.internal:5432/app'],
    ['a URL with a password alone', 'redis://:hunter2@cache:6379'],
    ['a URL with a token in its query', 'https://example.com/hook?token=hunter2&x=1'],
    ['a signed URL', 'https://b.s3.amazonaws.com/k?X-Amz-Signature=0a1b2c'],
    ['an AWS access key', AWS_KEY],
    ['an AWS secret key', AWS_SECRET],
    ['a JSON Web Token', `x ${JWT}`],
    ['a GitHub token', GITHUB],
    ['a Stripe key', STRIPE],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n'],
    ['SQL', "CREATE USER app IDENTIFIED BY 'hunter2'"],
    ['SQL of PostgreSQL', "ALTER USER app WITH PASSWORD 'hunter2'"],
    ['a value that begins like a variable', '--password=$ecret-hunter2'],
    ['a password in a URL that begins like a variable', 'redis://:$ecret@cache:6379'],
    ['redis.conf', 'config set requirepass hunter2'],
    ['a form', 'curl -d user[password]=hunter2 http://x'],
    ['a Java property', '-Dspring.datasource.password=hunter2'],
    ['a pair inside a pair', '-e:DB_PASSWORD=hunter2'],
    ['a header', 'curl -H "Authorization: Bearer hunter2hunter2hunter2" http://x'],
    ['a header of an API', "curl -H 'X-Api-Key: hunter2' http://x"],
    ['basic credentials', 'curl -u admin:hunter2 http://x'],
    ['a password of mysql', 'mysql -h db -u root -phunter2 app'],
    ['a password of redis-cli', 'redis-cli -h cache -a hunter2 ping'],
    ['a login', 'docker login -u me -p hunter2 registry'],
    ['JSON', '{"user":"a","password":"hunter2"}'],
    ['JSON inside JSON', '{\\"password\\":\\"hunter2\\"}'],
    ['YAML', 'user: a\npassword: hunter2\n'],
    ['a shell script of several lines', 'set -e\ncd /app\nexport SECRET_KEY_BASE=hunter2\nexec server\n'],
    ['a flag inside a command line', 'server --port 80 --token hunter2'],
    ['a long random run', 'x9Kd82Lq0Zp7Rt4Wm1Bv6Yc3'],
    ['a long hexadecimal run', 'start 9f86d081884c7d659a2feaa0c55ad015'],
    ['a Slack hook', `https://hooks.slack.com/${'services/T000/B000/XXXX'}`],
  ])('%s: %s', (_, arg) => {
    expect(shownArguments([arg])).toEqual([MASKED])
  })

  test.each([
    ['--token', 'hunter2'],
    ['--db-password', 'hunter2'],
    ['-secret', '-hunter2'],
    ['--password', '--hunter2'],
    ['password', 'hunter2'],
    ['X-Api-Key:', 'hunter2'],
    ['requirepass', 'hunter2'],
  ])('the value after %s', (flag, value) => {
    expect(shownArguments(['run', flag, value, 'serve'])).toEqual(['run', flag, MASKED, 'serve'])
  })

  test.each([
    [['mysql', '-u', 'root', '-phunter2'], 3],
    [['redis-cli', '-a', 'hunter2'], 2],
    [['curl', '-u', 'admin:hunter2', 'http://x'], 2],
    [['sshpass', '-p', 'hunter2', 'ssh'], 2],
    [['sqlcmd', '-U', 'sa', '-P', 'hunter2'], 4],
    [['mongosh', '--username', 'a', '-p', 'hunter2'], 4],
    [['ldapsearch', '-x', '-w', 'hunter2'], 3],
    [['smbclient', '-U', 'user%hunter2'], 2],
    [['vault', 'login', 'hunter2'], 2],
  ])('the short flag in %j', (args, index) => {
    expect(shownArguments(args)[index]).toEqual(MASKED)
    expect(shownArguments(args)[0]).toBe(args[0])
  })
})

// The official sample of the developer guide: all of it must stay readable.
const SAMPLE =
  '/bin/sh -c "echo \'<html> <head> <title>Amazon ECS Sample App</title> <style>body {margin-top: 40px; background-color: #333;} </style> </head><body> <div style=color:white;text-align:center> <h1>Amazon ECS Sample App</h1> <h2>Congratulations!</h2> <p>Your application is now running on a container in Amazon ECS.</p> </div></body></html>\' >  /usr/local/apache2/htdocs/index.html && httpd-foreground"'

test.each([
  [SAMPLE],
  ['sh'],
  ['-c'],
  ['CMD-SHELL'],
  ['curl -f http://localhost:8080/health || exit 1'],
  ['--port=8080'],
  ['--password=$DB_PASSWORD'],
  [`--token=$${'{API_TOKEN}'}`],
  ['--token='],
  ['--require-auth=false'],
  ['--max-tokens=4096'],
  ['--tls-key-file=/etc/tls/tls.key'],
  ['--sort-key=createdAt'],
  ['PASSWORD_FILE=/run/secrets/db'],
  ['JAVA_OPTS=-Xmx512m -XX:+UseG1GC'],
  ['postgres://app:$DB_PASSWORD@db:5432/app'],
  ['https://sqs.ap-northeast-1.amazonaws.com/012345678910/orders'],
  ['docker run --user 1000:1000 app'],
  ['login-service -p 3000'],
  ['docker run -p 8080:80 app'],
  ['check the password before use'],
  ['public.ecr.aws/docker/library/httpd@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
  ['arn:aws:ecs:ap-northeast-1:012345678910:task/shop-prod/0123456789abcdef0123456789abcdef'],
  ['subnet-0123456789abcdef0'],
  ['com.example.orders.OrderServiceApplication'],
  ['AmazonEC2ContainerServiceV20141113'],
  ['/opt/app/releases/2026-11-22/bin/start'],
  ['node --max-old-space-size=2048 dist/main.js'],
  ['bundle exec puma -C config/puma.rb -p 3000'],
  ['monkey=1 keyboard=2 author=me passenger=3'],
])('%s stays shown', (arg) => {
  expect(shownArguments([arg])).toEqual([arg])
})

test('a switch after a flag that names a secret is no secret', () => {
  expect(shownArguments(['--token', '--verbose', '--password', '$DB_PASSWORD'])).toEqual([
    '--token',
    '--verbose',
    '--password',
    '$DB_PASSWORD',
  ])
})

test('arguments keep their number and order, and no value behind a secret flag comes through', () => {
  const value = fc.string({ minLength: 1, maxLength: 30 }).map((text) => `canary-${text.replace(/["'`$\\\s]/g, '')}`)
  fc.assert(
    fc.property(
      fc.array(fc.string()),
      fc.constantFrom('--password', '--api-key', '--auth-token'),
      value,
      (args, flag, secret) => {
        const shown = shownArguments([...args, flag, secret, `${flag}=${secret}`])
        expect(shown).toHaveLength(args.length + 3)
        expect(JSON.stringify(shown)).not.toContain('canary-')
      },
    ),
  )
})

test('a text made to be slow is judged at once', () => {
  for (const text of [
    'a'.repeat(19_000),
    '://:'.repeat(4_000),
    'mysql '.repeat(3_000),
    '"'.repeat(19_000),
    'a=b:'.repeat(4_000),
  ])
    shownArguments([text])
  expect(shownArguments(['a'.repeat(100_000)])).toEqual([MASKED])
})

test.each([
  ['awslogs-group', '/ecs/storefront', '/ecs/storefront'],
  ['awslogs-region', 'ap-northeast-1', 'ap-northeast-1'],
  ['awslogs-stream-prefix', 'ecs', 'ecs'],
  ['mode', 'non-blocking', 'non-blocking'],
  ['max-buffer-size', '25m', '25m'],
  ['Name', 'cloudwatch', 'cloudwatch'],
  ['splunk-token', 'hunter2', MASKED],
  ['splunk-url', 'https://splunk.internal:8088', MASKED],
  ['apikey', 'hunter2', MASKED],
  ['an-option-of-tomorrow', 'hunter2', MASKED],
  ['awslogs-group', 'https://u:hunter2@x', MASKED],
])('the log option %s with %s', (name, value, shown) => {
  expect(shownOption(harmlessLogOptions, name, value)).toEqual(shown)
})

test.each([
  ['user', 'www-data', 'www-data'],
  [
    'credentialsParameter',
    'arn:aws:secretsmanager:eu-west-1:012345678910:secret:hub',
    'arn:aws:secretsmanager:eu-west-1:012345678910:secret:hub',
  ],
  ['kmsKeyId', 'alias/app', 'alias/app'],
  ['password', 'hunter2', MASKED],
  ['hostname', AWS_KEY, MASKED],
])('the parameter %s with %s', (name, value, shown) => {
  expect(shownSetting(name, value)).toEqual(shown)
})

test('of the environment names travel and values never do', () => {
  const view = environmentView([{ name: 'MODE', value: 'production' }, { name: 'EMPTY' }])
  expect(view).toEqual([
    { name: 'MODE', value: MASKED },
    { name: 'EMPTY', value: MASKED },
  ])
})
