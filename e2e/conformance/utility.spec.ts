import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { applicationFolder, expect, test } from './fixture'

const modulePath = join(applicationFolder, 'utility.mjs')

test.use({ launchArgs: ['--no-window'] })

/** Starts the utility process, sends one message and gives its answer, described in main where the types can be seen. */
function roundTrip(electronApp: ElectronApplication) {
  return electronApp.evaluate(async ({ utilityProcess }, path) => {
    const child = utilityProcess.fork(path, ['--one', 'two'], {
      serviceName: 'conformance',
      execArgv: ['--max-old-space-size=64'],
      env: { ...process.env, CONFORMANCE: 'yes' },
    })
    const value = { bytes: new Uint8Array([1, 2, 3]), map: new Map([['key', new Date(0)]]), buffer: Buffer.from('x') }
    child.postMessage(value)
    const answer = await new Promise<Record<string, never>>((resolve) => child.once('message', resolve))
    const { back, ...rest } = answer
    const { bytes, map, buffer } = back as unknown as typeof value
    const pid = typeof child.pid
    const exited = new Promise((resolve) => child.once('exit', resolve))
    const killed = child.kill()
    await exited
    return {
      ...rest,
      bytes: [Object.prototype.toString.call(bytes), ...bytes],
      map: map instanceof Map && map.get('key') instanceof Date,
      buffer: [Buffer.isBuffer(buffer), buffer.length],
      pid,
      killed,
      pidAfter: typeof child.pid,
    }
  }, modulePath)
}

test('a message goes to a utility process and back with its types', async ({ electronApp }) => {
  expect(await roundTrip(electronApp)).toEqual({
    ports: 0,
    gotBuffer: false,
    type: 'utility',
    argv: ['--one', 'two'],
    environment: 'yes',
    heap: true,
    bytes: ['[object Uint8Array]', 1, 2, 3],
    map: true,
    buffer: [false, 1],
    pid: 'number',
    killed: true,
    pidAfter: 'undefined',
  })
})

test('the exit code of a utility process is reported', async ({ electronApp }) => {
  const code = await electronApp.evaluate(async ({ utilityProcess }, path) => {
    const child = utilityProcess.fork(path)
    await new Promise<void>((resolve) => child.once('spawn', resolve))
    child.postMessage({ exit: 41 })
    return new Promise((resolve) => child.once('exit', resolve))
  }, modulePath)
  expect(code).toBe(41)
})

test('an uncaught error ends the utility process with its text on stderr', async ({ electronApp }) => {
  const { code, text } = await electronApp.evaluate(async ({ utilityProcess }, path) => {
    const child = utilityProcess.fork(path, [], { stdio: 'pipe' })
    let text = ''
    child.stderr?.on('data', (chunk) => {
      text += String(chunk)
    })
    child.postMessage({ throw: true })
    const code = await new Promise((resolve) => child.once('exit', resolve))
    return { code, text }
  }, modulePath)
  expect(code).not.toBe(0)
  expect(text).toContain('thrown in the utility process')
})

test('what cannot be cloned is refused by the sender', async ({ electronApp }) => {
  const message = await electronApp.evaluate(({ utilityProcess }, path) => {
    const child = utilityProcess.fork(path)
    try {
      child.postMessage({ run() {} })
      return 'sent'
    } catch (error) {
      return (error as Error).message
    } finally {
      child.kill()
    }
  }, modulePath)
  expect(message).toContain('could not be cloned')
})

test('utility processes end with the application', async ({ electronApp }) => {
  const pid = await electronApp.evaluate(async ({ utilityProcess }, path) => {
    const child = utilityProcess.fork(path)
    await new Promise<void>((resolve) => child.once('spawn', resolve))
    return child.pid
  }, modulePath)
  await electronApp.close()
  const isAlive = () => {
    try {
      process.kill(pid ?? 0, 0)
      return true
    } catch {
      return false
    }
  }
  await expect.poll(isAlive).toBe(false)
})
