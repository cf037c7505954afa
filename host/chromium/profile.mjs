// @ts-check
import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { log } from '../core/log.mjs'

const BLOCK = 2
const BLOCK_ALL_DOWNLOADS = 3

/** SECURITY: permissions are denied, downloads blocked and every service that talks to a server is off, also in incognito windows. */
const PREFERENCES = {
  download_restrictions: BLOCK_ALL_DOWNLOADS,
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  net: { network_prediction_options: 2 },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  alternate_error_pages: { enabled: false },
  profile: {
    default_content_setting_values: {
      geolocation: BLOCK,
      notifications: BLOCK,
      media_stream_mic: BLOCK,
      media_stream_camera: BLOCK,
      midi_sysex: BLOCK,
      sensors: BLOCK,
      usb_guard: BLOCK,
      serial_guard: BLOCK,
      bluetooth_guard: BLOCK,
      hid_guard: BLOCK,
      clipboard: BLOCK,
      window_placement: BLOCK,
      local_fonts: BLOCK,
      idle_detection: BLOCK,
      file_system_write_guard: BLOCK,
    },
  },
}

/**
 * Makes sure of a profile folder that no other Chromium uses.
 * @param {string} folder the wished folder
 * @returns {{ path: string, dispose(): void }} `dispose` removes a temporary folder and leaves a lasting one
 */
export function prepareProfile(folder) {
  const temporary = isInUse(folder)
  const path = temporary ? mkdtempSync(join(tmpdir(), 'chromium-host-')) : folder
  if (temporary)
    log(`${folder} is in use by another process; this one keeps its browser data in ${path} until it ends.`)
  const preferences = join(path, 'Default', 'Preferences')
  if (!existsSync(preferences)) {
    mkdirSync(join(path, 'Default'), { recursive: true, mode: 0o700 })
    writeFileSync(preferences, JSON.stringify(PREFERENCES), { mode: 0o600 })
  }
  return {
    path,
    dispose() {
      if (temporary) rmSync(path, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/**
 * Chromium marks its profile with a symbolic link to `hostname-pid`.
 * @param {string} folder
 */
function isInUse(folder) {
  try {
    const pid = Number(readlinkSync(join(folder, 'SingletonLock')).split('-').at(-1))
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
