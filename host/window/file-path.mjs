// @ts-check

/**
 * Answers `webUtils.getPathForFile`, which must return at once: the preload's function stops at its `debugger` statement, Chromium is
 * asked which file the File object stands for, and the page goes on. Stops anywhere else are passed over.
 *
 * SECURITY: only the function in the window's own isolated world is answered, never one of that name in the page.
 * @param {import('../chromium/connection.mjs').CdpSession} session
 * @param {(contextId: number) => boolean} isPreloadWorld
 */
export async function answerFilePaths(session, isPreloadWorld) {
  /** @type {Map<string, number>} execution contexts of the isolated world's scripts, by script id */
  const scripts = new Map()
  session.on('Debugger.scriptParsed', ({ scriptId, executionContextId, executionContextAuxData }) => {
    if (executionContextAuxData?.type === 'isolated') scripts.set(scriptId, executionContextId)
  })
  session.on('Runtime.executionContextsCleared', () => scripts.clear())
  session.on('Debugger.paused', async ({ callFrames: [top] }) => {
    const context = top ? scripts.get(top.location.scriptId) : undefined
    const isQuestion = top?.functionName === 'getPathForFile' && context !== undefined && isPreloadWorld(context)
    if (isQuestion) await answer(session, top.callFrameId)
    await session.tell('Debugger.resume')
  })
  await session.send('Debugger.enable', { maxScriptsCacheSize: 0 })
}

/**
 * @param {import('../chromium/connection.mjs').CdpSession} session
 * @param {string} callFrameId
 */
async function answer(session, callFrameId) {
  const file = await session.tell('Debugger.evaluateOnCallFrame', { callFrameId, expression: 'file' })
  const info = await session.tell('DOM.getFileInfo', { objectId: file?.result.objectId })
  const expression = `path = ${JSON.stringify(info?.path ?? '')}`
  await session.tell('Debugger.evaluateOnCallFrame', { callFrameId, expression })
  await session.tell('Runtime.releaseObject', { objectId: file?.result.objectId })
}
