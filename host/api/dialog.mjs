// @ts-check

import { log } from '../core/log.mjs'
import { strictObject } from '../core/not-implemented.mjs'
import { state } from '../core/state.mjs'
import { zenity } from './zenity.mjs'

/**
 * Electron's dialogs take an optional window first.
 * @param {any[]} list
 */
function optionsOf(list) {
  return (list.length > 1 ? list[1] : list[0]) ?? {}
}

/** @param {{ title?: string, defaultPath?: string, filters?: { name: string, extensions: string[] }[] }} options */
function fileParameters({ title, defaultPath, filters = [] }) {
  const patterns = (/** @type {string[]} */ extensions) => extensions.map((extension) => `*.${extension}`).join(' ')
  return [
    '--file-selection',
    ...(title ? [`--title=${title}`] : []),
    ...(defaultPath ? [`--filename=${defaultPath}`] : []),
    ...filters.map(({ name, extensions }) => `--file-filter=${name} | ${patterns(extensions)}`),
  ]
}

/** @param {...any} list */
async function showOpenDialog(...list) {
  const options = optionsOf(list)
  const has = (/** @type {string} */ name) => (options.properties ?? ['openFile']).includes(name)
  const parameters = fileParameters(options)
  if (has('openDirectory')) parameters.push('--directory')
  if (has('multiSelections')) parameters.push('--multiple', '--separator=\n')
  const answer = await zenity(parameters)
  if (answer?.code !== 0) return { canceled: true, filePaths: [] }
  return { canceled: false, filePaths: answer.text.split('\n') }
}

/** @param {...any} list */
async function showSaveDialog(...list) {
  const answer = await zenity([...fileParameters(optionsOf(list)), '--save', '--confirm-overwrite'])
  if (answer?.code !== 0) return { canceled: true, filePath: '' }
  return { canceled: false, filePath: answer.text }
}

/** @param {...any} list */
async function showMessageBox(...list) {
  const { message = '', detail = '', title = '', buttons = ['OK'], cancelId } = optionsOf(list)
  const cancelled =
    cancelId ??
    Math.max(
      0,
      buttons.findIndex((/** @type {string} */ label) => /^(cancel|no)$/i.test(label)),
    )
  const text = [message, detail].filter(Boolean).join('\n\n')
  const extra = buttons.map((/** @type {string} */ label) => `--extra-button=${label}`)
  const answer = await zenity(['--question', '--switch', '--no-markup', `--title=${title}`, `--text=${text}`, ...extra])
  const response = answer ? buttons.indexOf(answer.text) : -1
  return { response: response < 0 ? cancelled : response, checkboxChecked: false }
}

/**
 * @param {string} title
 * @param {string} content
 */
function showErrorBox(title, content) {
  log(`${title}: ${content}`)
  if (state.ready) void zenity(['--error', '--no-markup', `--title=${title}`, `--text=${content}`])
}

/** `dialog`, shown by zenity. Its functions can be replaced, as tests do. */
export const dialog = strictObject('dialog', { showOpenDialog, showSaveDialog, showMessageBox, showErrorBox })
