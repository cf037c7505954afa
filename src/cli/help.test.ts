import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { cliFolder } from './cli.fixture'

const cli = cliFolder()
afterAll(() => cli.remove())

const COMMANDS =
  'init user import intake cases case why ics run commands export verify audit backup restore practice deadlines demo'.split(
    ' ',
  )

describe('help', () => {
  test('--help names every command and the exit codes, on stdout', async () => {
    const { code, stdout, stderr } = await cli.run(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'))
    expect(stdout).toContain('Exit codes: 0 done; 1 refused')
  })

  test('each command tells about itself, without a vault and without a passphrase', async () => {
    const told = await Promise.all(COMMANDS.map((name) => cli.run([name, '--help'], { passphrase: null })))
    const manual = readFileSync(resolve(import.meta.dirname, '../../docs/cli.md'), 'utf8')
    told.forEach(({ code, stdout, stderr }, index) => {
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toContain(`rightsdesk ${COMMANDS[index]}`)
      expect(manual, 'docs/cli.md shows the help as it is printed').toContain(`\n${stdout.trimEnd()}\n`)
    })
  })
})

describe('wrong words are exit 2, with the words to use on stderr', () => {
  test.each<[string, string[], RegExp]>([
    ['no command', [], /^$/],
    ['an unknown command', ['nonsense'], /There is no command 'nonsense'/],
    ['a name from the prototype', ['constructor'], /There is no command/],
    ['an unknown option', ['cases', '--bogus'], /--bogus.*Usage: rightsdesk cases/],
    ['no vault', ['cases'], /--vault is missing/],
    ['too many arguments', ['cases', 'x', '--vault', 'v'], /Usage: rightsdesk cases/],
    ['no argument where one is needed', ['case', '--vault', 'v'], /Usage: rightsdesk case/],
    ['a number that is none', ['practice', '--vault', 'v', '--cases', 'many'], /--cases is a whole number/],
    ['an organisation that is none', ['init', '--vault', 'v', '--organisation', 'acme'], /--organisation is one of/],
    [
      'a zone that is none',
      [
        'init',
        '--vault',
        'v',
        '--organisation',
        'omnistra',
        '--officer',
        'A',
        '--zone',
        'Mars/Base',
        '--recovery-out',
        'r',
      ],
      /not a time zone/,
    ],
    ['a clock that is none', ['cases', '--vault', 'v', '--now', 'today'], /not an instant/],
    ['a user command that is none', ['user', 'drop', '--vault', 'v'], /user add/],
  ])('%s', async (_, words, told) => {
    const { code, stderr } = await cli.run(words)
    expect({ code, told: told.test(stderr.trim()) }).toEqual({ code: 2, told: true })
  })

  test('no passphrase and no terminal', async () => {
    const { code, stderr } = await cli.run(['cases', '--vault', 'v'], { passphrase: null })
    expect(code).toBe(2)
    expect(stderr).toContain('RIGHTSDESK_PASSPHRASE')
  })
})
