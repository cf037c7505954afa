import { count, inWords } from './letter-block'
import type { ResponseInput } from './package-input'

/** One line of the list of contents. */
export type Listed = Readonly<{ path: string; what: string; bytes: number }>

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for a place inside HTML, in an element or in a quoted attribute. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)

/**
 * The page that a person opens first: what is in the package and how to check it. It has no script and loads nothing.
 * SECURITY: every value is escaped, and the policy in the page forbids scripts, frames, forms and every request.
 */
export function indexHtml(input: ResponseInput, files: readonly Listed[], fingerprint: string): Uint8Array {
  const e = escapeHtml
  const rows = files.map(
    (file) =>
      `<tr><td><a href="${e(file.path)}">${e(file.path)}</a></td><td><bdi>${e(file.what)}</bdi></td><td class="n">${e(size(file.bytes))}</td></tr>`,
  )
  const facts = [
    ['Reference', input.caseNo],
    ['From', input.organisation.legalName],
    ['Request received', inWords(input.receivedOn)],
    ['Answered on', inWords(input.respondedOn)],
    [
      'Records',
      count(
        input.categories.reduce((sum, category) => sum + category.rows.length, 0),
        'record',
      ),
    ],
    ['Record code', input.headCode],
    ['Signing key', fingerprint],
  ].map(([label = '', value = '']) => `<dt>${e(label)}</dt><dd>${e(value)}</dd>`)
  return new TextEncoder().encode(`<!doctype html>
<html lang="${e(input.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Answer to your privacy request ${e(input.caseNo)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Answer to your privacy request</h1>
<p>Prepared by ${e(input.organisation.legalName)} for <bdi>${e(input.requester.name ?? 'the person who wrote to us')}</bdi>.</p>
<dl>
${facts.join('\n')}
</dl>
<h2>Contents</h2>
<table>
<thead><tr><th scope="col">File</th><th scope="col">What it is</th><th scope="col" class="n">Size</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<h2>If you want to check it</h2>
<p>manifest.json names every file with its SHA-256 checksum, and manifest.sig is the Ed25519 signature over it. Any change to a file after it was
signed can be found with these two. The record code ties this package to our internal record at the moment of release.</p>
<p>In the CSV files a cell that a spreadsheet could take for a formula begins with an apostrophe. data.json holds every value unchanged.</p>
</main>
</body>
</html>
`)
}

function size(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte')
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

const STYLE = `:root{color-scheme:light dark}body{margin:0;font:16px/1.5 system-ui,sans-serif}main{max-width:48rem;margin:0 auto;padding:2.5rem 1.25rem}
h1{font-size:1.6rem;margin:0 0 .5rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.2rem}
dt{opacity:.7}dd{margin:0;overflow-wrap:anywhere}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem .4rem 0;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent);vertical-align:top}
.n{text-align:right;white-space:nowrap;padding-right:0}`
