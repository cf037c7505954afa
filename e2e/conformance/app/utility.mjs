// A utility process: answers with what it got, and with what it knows of itself.
process.parentPort.on('message', ({ data, ports }) => {
  if (data?.exit !== undefined) process.exit(data.exit)
  if (data?.throw) throw new Error('thrown in the utility process')
  process.parentPort.postMessage({
    back: data,
    ports: ports.length,
    gotBuffer: Buffer.isBuffer(data?.buffer),
    type: process.type,
    argv: process.argv.slice(2),
    environment: process.env.CONFORMANCE,
    heap: process.execArgv.some((argument) => argument.includes('max-old-space-size')),
  })
})
