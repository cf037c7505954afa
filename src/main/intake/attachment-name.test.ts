import { describe, expect, test } from 'vitest'
import { safeAttachmentName } from './attachment-name'

describe('an attachment (F5)', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ann\\id.pdf', 'id.pdf'],
    ['invoice\u202Efdp.exe', 'invoice[U+202E]fdp.exe'],
    ['a\u0000b\r\nc.txt', 'a b c.txt'],
    ['zero\u200Bwidth.txt', 'zerowidth.txt'],
    ['con.txt', '_con.txt'],
    ['COM1', '_COM1'],
    ['trailing. . ', 'trailing'],
    ['a<b>:"|?*.txt', 'a_b______.txt'],
    ['...', 'fallback'],
    ['', 'fallback'],
    ['.gitignore', '.gitignore'],
    ['Cafe\u0301.pdf', 'Café.pdf'],
    ['عقد.pdf', 'عقد.pdf'],
    ['👩‍👧.png', '👩‍👧.png'],
    ['\ud800.txt', '\ufffd.txt'],
    [`${'x'.repeat(400)}.pdf`, `${'x'.repeat(175)}….pdf`],
  ])('named %j is called %j', (sent, shown) => {
    expect(safeAttachmentName(sent, 'fallback')).toBe(shown)
  })
})
