import { describe, expect, test } from 'vitest'
import { normaliseDataPoint, normaliseDay, normaliseEmail, normaliseName } from './normalise'
import { normalisePhone } from './phone'

describe('two writings of one thing compare equal', () => {
  test.each([
    ['Müller, Hans', 'hans  muller'],
    ['Łukasz Żółć', 'lukasz zolc'],
    ['O’Neill', "O'Neill"],
    ['Groß', 'GROSS'],
    ['ＡＬＩＣＥ', 'alice'],
    ['İpek', 'ipek'],
    ['Jose\u0301', 'José'],
  ])('name %s and %s', (one, other) => {
    expect(normaliseName(one)).toBe(normaliseName(other))
  })

  test('names in other scripts keep their marks and stay apart', () => {
    expect(normaliseName('محمد الأحمد')).toBe('محمد الأحمد')
    expect(normaliseName('がき')).not.toBe(normaliseName('かき'))
    expect(normaliseName('Йосиф')).not.toBe(normaliseName('Иосиф'))
  })

  test.each([
    [' Ann.Lee@Example.COM ', 'ann.lee@example.com'],
    ['mailto:ann@example.com', 'ann@example.com'],
    ['Ann Lee <ann@example.com>', 'ann@example.com'],
  ])('mail address %s', (value, expected) => {
    expect(normaliseEmail(value)).toBe(expected)
  })

  test.each([
    ['2024-03-12', null, '2024-03-12'],
    ['2024-03-12T10:11:12Z', null, '2024-03-12'],
    ['12.3.2024', null, '2024-03-12'],
    ['12 March 2024', null, '2024-03-12'],
    ['March 12, 2024', null, '2024-03-12'],
    ['25/12/2024', null, '2024-12-25'],
    ['12/25/2024', null, '2024-12-25'],
    ['03/04/2024', 'US', '2024-03-04'],
    ['03/04/2024', 'GB', '2024-04-03'],
    ['03/04/2024', null, '03/04/2024'],
    ['spring 2024', null, 'spring 2024'],
    ['2024-02-30', null, '2024-02-30'],
  ])('day %s in %s', (value, country, expected) => {
    expect(normaliseDay(value, country)).toBe(expected)
  })

  test.each([
    ['+1 (415) 555-0123', null, '+14155550123'],
    ['(415) 555-0123', 'US', '+14155550123'],
    ['1-415-555-0123', 'US', '+14155550123'],
    ['415.555.0123 ext. 12', 'US-CA', '+14155550123'],
    ['011 44 20 7946 0018', 'US', '+442079460018'],
    ['020 7946 0018', 'GB', '+442079460018'],
    ['+44 (0)20 7946 0018', null, '+442079460018'],
    ['0044 20 7946 0018', 'DE', '+442079460018'],
    ['030 901820', 'DE', '+4930901820'],
    ['06 1234 5678', 'IT', '+390612345678'],
    ['415 555 0123', null, '4155550123'],
    ['call me', 'US', ''],
  ])('telephone number %s in %s', (value, country, expected) => {
    expect(normalisePhone(value, country)).toBe(expected)
  })

  test('an account number without its spaces and case', () => {
    expect(normaliseDataPoint('account_id', ' ac 12-34 ')).toBe(normaliseDataPoint('account_id', 'AC12-34'))
  })
})
