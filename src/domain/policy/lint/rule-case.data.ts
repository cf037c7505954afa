import { changed } from './lint.fixture'

/** One way to spoil the clean policy: what is changed, which rules must find it and no others, and where. */
export type RuleCase = Readonly<{
  rule: string
  what: string
  text: string
  at: string
  says: RegExp
  also?: readonly string[]
}>

const TRANSFER = ['9. Transfers', '9. Transfers abroad'] as const
const gone = (from: string) => [from, ''] as const

/** For every rule at least one policy that breaks it alone. */
export const RULE_CASES: readonly RuleCase[] = [
  {
    rule: 'section-number-jump',
    what: 'a number is left out',
    text: changed(['10. Security', '11. Security'], ['11. Changes', '12. Changes'], ['12. Contact', '13. Contact']),
    at: '11. Security',
    says: /Section 10 is missing.*9 \(Transfers.*11 \(Security/,
  },
  {
    rule: 'section-number-jump',
    what: 'a number below a number is left out',
    text: changed(['7.3 California', '7.4 California']),
    at: '7.4 California',
    says: /Section 7\.3 is missing/,
  },
  {
    rule: 'section-number-repeated',
    what: 'a number comes twice',
    text: changed(['7.3 California', '7.2 California']),
    at: '7.2 California',
    says: /7\.2 occurs twice/,
  },
  {
    rule: 'section-reference-broken',
    what: 'a reference leads nowhere',
    text: changed(['in section 1.', 'in section 14.']),
    at: 'in section 14',
    says: /refers to section 14/,
  },
  {
    rule: 'section-reference-broken',
    what: 'a named section does not exist',
    text: changed(['We make no automated decisions.', 'We make no automated decisions; see our Profiling section.']),
    at: 'Profiling section',
    says: /section Profiling/,
  },
  {
    rule: 'topic-missing',
    what: 'nobody says who receives data',
    text: changed(
      ['4. Who receives it', '4. Hosting'],
      [
        'We share personal data with Northgate Hosting (servers in Ireland), Tillpay (payments) and Postkeeper (e-mail delivery). Each works',
        'Our servers stand in Ireland. Each supplier works',
      ],
    ),
    at: 'Harbour Ledger Privacy Policy',
    says: /who receives/,
  },
  {
    rule: 'recipients-promised-not-named',
    what: 'recipients are promised but not named',
    text: changed(
      ['4. Who receives it', '4. Hosting'],
      ['the right to know what we collect,', 'the right to know what we collect and the categories of third parties,'],
    ),
    at: 'categories of third parties',
    says: /no section names them/,
  },
  {
    rule: 'date-missing',
    what: 'no date at all',
    text: changed(
      gone('Effective date: 2 March 2026. Last updated: 2 March 2026.'),
      gone(' The date at the top of this policy says when it last changed.'),
    ),
    at: 'Harbour Ledger Privacy Policy',
    says: /neither a date/,
  },
  {
    rule: 'date-not-where-promised',
    what: 'the date stands at the end, not at the top',
    text: `${changed(gone('Effective date: 2 March 2026. Last updated: 2 March 2026.'))}\nLast updated: 2 March 2026.\n`,
    at: 'The date at the top',
    says: /at the top, but there is none there\. A date stands in line 78/,
  },
  {
    rule: 'date-in-future',
    what: 'not in force yet',
    text: changed(['Effective date: 2 March 2026', 'Effective date: 1 January 2027']),
    at: 'Effective date',
    says: /effective date, 1 January 2027, is after today/,
  },
  {
    rule: 'dates-differ',
    what: 'two dates of effect',
    text: changed(['12. Contact', '12. Contact and date\n\nThis policy is effective as of April 5, 2026.']),
    at: 'Effective date',
    says: /2 effective dates/,
  },
  {
    rule: 'contact-unreadable',
    what: 'the address is hidden',
    text: changed(['E-mail: privacy@harbourledger.example', 'E-mail: [email protected]']),
    at: '[email protected]',
    says: /not readable/,
  },
  {
    rule: 'contact-unreadable',
    what: 'the address is left empty',
    text: changed(['E-mail: privacy@harbourledger.example', 'E-mail:']),
    at: 'E-mail:',
    says: /followed by nothing/,
  },
  {
    rule: 'contact-missing',
    what: 'no way to reach anybody',
    text: changed(
      [', reached at dpo@harbourledger.example', ''],
      ['Our office is at 12 Quay Street, Bristol BS1 4DJ, United Kingdom. ', ''],
      [
        'Write to privacy@harbourledger.example or to the postal address in section 1.',
        'Contact us about your rights.',
      ],
      [' You may also call us toll-free at (800) 555-0142.', ''],
      [
        'E-mail: privacy@harbourledger.example\nPost: Harbour Ledger Ltd, 12 Quay Street, Bristol BS1 4DJ, United Kingdom',
        'We are glad to hear from you.',
      ],
    ),
    at: '12. Contact',
    says: /no e-mail address/,
    also: ['postal-address-missing'],
  },
  {
    rule: 'channel-without-contact',
    what: 'a call without a number',
    text: changed([' at (800) 555-0142', '']),
    at: 'call us toll-free',
    says: /by telephone are offered.*telephone number/,
  },
  {
    rule: 'channel-without-contact',
    what: 'a form without an address',
    text: changed(['Write to privacy@', 'You can submit a request through our online form. Write to privacy@']),
    at: 'online form',
    says: /by web form/,
  },
  {
    rule: 'legal-entity-missing',
    what: 'a trade name alone',
    text: changed(['Harbour Ledger Ltd', 'Harbour Ledger']),
    at: '("Harbour Ledger"',
    says: /only a trade name/,
  },
  {
    rule: 'postal-address-missing',
    what: 'no postal address',
    text: changed(
      ['Our office is at 12 Quay Street, Bristol BS1 4DJ, United Kingdom.', 'Our office is in London.'],
      [' or to the postal address in section 1', ''],
      ['\nPost: Harbour Ledger Ltd, 12 Quay Street, Bristol BS1 4DJ, United Kingdom', ''],
    ),
    at: '12. Contact',
    says: /no postal address/,
  },
  {
    rule: 'representative-or-dpo-not-said',
    what: 'a company elsewhere names nobody in the EU',
    text: changed(
      ['12 Quay Street, Bristol BS1 4DJ, United Kingdom', '12 Quay Street, Portland, OR 97201'],
      [' Our data protection officer is Mara Fenn, reached at dpo@harbourledger.example.', ''],
    ),
    at: '7.2 People',
    says: /neither a representative/,
  },
  {
    rule: 'california-one-method',
    what: 'one way only',
    text: changed(
      [' You may also call us toll-free at (800) 555-0142.', ''],
      ['Our office is at 12 Quay Street, Bristol BS1 4DJ, United Kingdom. ', ''],
      [' or to the postal address in section 1', ''],
      ['\nPost: Harbour Ledger Ltd, 12 Quay Street, Bristol BS1 4DJ, United Kingdom', ''],
    ),
    at: '7.3 California',
    says: /one way only/,
    also: ['postal-address-missing'],
  },
  {
    rule: 'rights-without-way',
    what: 'rights without a way',
    text: changed(
      [
        ' Write to privacy@harbourledger.example or to the postal address in section 1. We answer every request within 28 days.',
        ' We answer within 28 days.',
      ],
      [' You may also call us toll-free at (800) 555-0142.', ''],
      ['12. Contact', '12. Imprint'],
      ['1. Who we are', '1. About the software'],
    ),
    at: '7. Your rights',
    says: /not how to exercise/,
  },
  {
    rule: 'response-time-missing',
    what: 'no time for an answer',
    text: changed([' We answer every request within 28 days.', '']),
    at: 'Write to privacy@',
    says: /in which time/,
  },
  {
    rule: 'response-time-vague',
    what: 'a reasonable time',
    text: changed(['within 28 days', 'within a reasonable time']),
    at: 'reasonable time',
    says: /without a number: 'a reasonable time'/,
  },
  {
    rule: 'response-time-vague',
    what: 'getting back in good time',
    text: changed(['We answer every request within 28 days', 'We will get back to you as soon as possible']),
    at: 'get back to you',
    says: /'as soon as possible'/,
  },
  {
    rule: 'response-times-differ',
    what: 'two times for everybody',
    text: changed(['12. Contact', '12. Contact\n\nWe reply to every inquiry within 10 days.']),
    at: 'within 28 days',
    says: /28 days \(line 47\), 10 days/,
  },
  {
    rule: 'response-time-longer-than-statute',
    what: 'thirty days against a month',
    text: changed(['within 28 days', 'within thirty (30) days']),
    at: 'thirty (30) days',
    says: /30 days is later than one month \(GDPR art\. 12\(3\)\) and .* on 60 of 730 receipt dates/,
  },
  {
    rule: 'response-time-longer-than-statute',
    what: 'sixty days for Californians',
    text: changed(['An authorised agent', 'We respond to Californian requests within 60 days. An authorised agent']),
    at: 'within 60 days',
    says: /60 days is later than 45 days.*on 730 of 730 receipt dates/,
  },
  {
    rule: 'response-time-longer-than-statute',
    what: 'an opt-out in thirty days',
    text: changed(['An authorised agent', 'We carry out an opt-out of the sale within 30 days. An authorised agent']),
    at: 'within 30 days',
    says: /15 business days \(11 CCR 7026\(f\)\)/,
  },
  {
    rule: 'response-time-longer-than-statute',
    what: 'a newsletter that stops in thirty days',
    text: changed(['12. Contact', '12. Contact\n\nWe stop the newsletter within 30 days after you unsubscribe.']),
    at: 'unsubscribe',
    says: /10 business days/,
  },
  {
    rule: 'response-time-longer-than-statute',
    what: 'sixty days for Virginians',
    text: changed([
      'An authorised agent',
      'Virginia residents have the right to an appeal, and we answer their requests within 60 days. An authorised agent',
    ]),
    at: 'within 60 days',
    says: /45 days \(Va\. Code 59\.1-577\(B\)-\(C\)\) on 730 of 730/,
  },
  {
    rule: 'channel-without-contact',
    what: 'a hotline without a number',
    text: changed([' at (800) 555-0142', ''], ['call us toll-free', 'call our privacy hotline']),
    at: 'privacy hotline',
    says: /telephone number/,
  },
  {
    rule: 'acknowledgment-longer-than-statute',
    what: 'a late acknowledgment',
    text: changed([
      'An authorised agent',
      'We acknowledge receipt of your request within 20 business days. An authorised agent',
    ]),
    at: '20 business days',
    says: /11 CCR 7021\(a\)/,
  },
  {
    rule: 'breach-notice-later-than-statute',
    what: 'a breach reported after a week',
    text: changed(['within 72 hours', 'within 7 days']),
    at: 'within 7 days',
    says: /longer than 72 hours/,
  },
  {
    rule: 'extension-longer-than-statute',
    what: 'an extension beyond ninety days',
    text: changed([
      'An authorised agent',
      'For a Californian request we may extend this to 120 days in total. An authorised agent',
    ]),
    at: '120 days',
    says: /longer than the law allows: 90 days in all/,
  },
  {
    rule: 'retention-missing',
    what: 'nothing about keeping',
    text: changed([
      '5. How long we keep it\n\n| Data category | Retention period |\n| --- | --- |\n| Account data | 12 months after the account is closed |\n| Payment data | 7 years after the payment |\n| Usage data | 90 days |\n| Support records | 2 years after the last message |',
      '5. Backups\n\nCopies are made every night.',
    ]),
    at: 'Harbour Ledger Privacy Policy',
    says: /how long/,
  },
  {
    rule: 'retention-without-number',
    what: 'a limited period',
    text: changed(['| Usage data | 90 days |', '| Usage data | a limited period |']),
    at: '| Usage data',
    says: /Usage data: 'limited period'/,
  },
  {
    rule: 'retention-without-number',
    what: 'a purpose in place of a period',
    text: changed(['| Usage data | 90 days |', '| Usage data | to improve the software |']),
    at: '| Usage data',
    says: /Usage data: no period/,
  },
  {
    rule: 'retention-unlimited',
    what: 'for ever',
    text: changed(['| Usage data | 90 days |', '| Usage data | indefinitely |']),
    at: '| Usage data',
    says: /kept indefinitely/,
  },
  {
    rule: 'retention-kind-missing',
    what: 'a kind without a row',
    text: changed(['- Support records: what', '- Voice recordings: calls with our support.\n- Support records: what']),
    at: '5. How long',
    says: /Voice recordings \(line 16\)/,
  },
  {
    rule: 'retention-kind-missing',
    what: 'a kind named in a sentence only',
    text: changed(['Your browser gives us usage data.', 'We also collect your precise location.']),
    at: '5. How long',
    says: /location/,
  },
  {
    rule: 'retention-contradictory',
    what: 'two periods for the same data',
    text: changed(['12. Contact', '12. Contact\n\nUsage data is kept for 180 days.']),
    at: 'kept for 180 days',
    says: /two periods: '90 days' \(line 36\) and '180 days'/,
  },
  {
    rule: 'retention-configurable-or-shorter',
    what: 'free here, shorter there',
    text: changed(
      ['| Usage data | 90 days |', '| Usage data | 90 days, configurable by the shop |'],
      ['6. Cookies', 'The shop may choose a shorter retention period in its settings.\n\n6. Cookies'],
    ),
    at: 'configurable by',
    says: /shorter ones only/,
  },
  {
    rule: 'california-rights-missing',
    what: 'no agents, no limit',
    text: changed(
      [', and to limit the use of sensitive information', ''],
      [' We do not use sensitive information.', ''],
      [' An authorised agent may ask for you with your signed permission.', ''],
    ),
    at: '7.3 California',
    says: /limiting the use.*authorised agents/,
  },
  {
    rule: 'state-rights-missing',
    what: 'rights by place, none of a US state',
    text: changed([
      '7.3 California residents\n\nUnder the CCPA you have the right to know what we collect, to delete it, to correct it, to opt out of the sale or sharing of personal information, and to limit the use of sensitive information. We do not use sensitive information. We will not discriminate against you for using a right. An authorised agent may ask for you with your signed permission. You',
      '7.3 Elsewhere\n\nDepending on your jurisdiction you may have further rights. You',
    ]),
    at: 'Depending on your',
    says: /agents and appeal/,
  },
  {
    rule: 'appeal-missing',
    what: 'Virginia without an appeal',
    text: changed(['7.3 California residents', '7.3 California and Virginia residents']),
    at: '7.3 California',
    says: /no appeal/,
  },
  {
    rule: 'gdpr-rights-missing',
    what: 'no portability, no complaint',
    text: changed(
      [', receive your data in a machine-readable form (portability)', ''],
      [', and complain to a supervisory authority', ''],
    ),
    at: '7.2 People',
    says: /portability and complaint/,
  },
  {
    rule: 'gdpr-rights-missing',
    what: 'consent that cannot be withdrawn',
    text: changed([', which you can withdraw at any time', ''], [', withdraw consent', '']),
    at: '7.2 People',
    says: /withdrawal of consent/,
  },
  {
    rule: 'legal-basis-missing',
    what: 'no legal basis',
    text: changed(
      ['3. What we use it for, and on which legal basis', '3. What we use it for'],
      [', because that is the performance of our contract with you', ''],
      [', because that is our legitimate interest', ''],
    ),
    at: '3. What we use',
    says: /no legal basis/,
  },
  {
    rule: 'cookie-kind-undescribed',
    what: 'a cookie of another section',
    text: changed(['browser and IP address.', 'browser, IP address, and what preference cookies hold.']),
    at: 'preference cookies',
    says: /Preference cookies/,
  },
  {
    rule: 'cookie-basis-without-cookie',
    what: 'consent for cookies that are not described',
    text: changed([
      '- To send a newsletter, with your consent,',
      '- To send a newsletter and set marketing cookies, with your consent,',
    ]),
    at: 'marketing cookies',
    says: /marketing cookies.*describes none/,
  },
  {
    rule: 'cookies-undescribed',
    what: 'cookies in passing',
    text: changed([
      '6. Cookies\n\nWe set a session cookie so that you stay logged in; it is strictly necessary. With your consent we also set an analytics cookie, which counts the pages that are read. You can change your choice under Cookie settings at any time.',
      '6. Browser\n\nOur pages use cookies.',
    ]),
    at: 'use cookies',
    says: /which kinds/,
  },
  {
    rule: 'cookie-consent-missing',
    what: 'analytics without consent',
    text: changed(['With your consent we also set', 'We also set']),
    at: '6. Cookies',
    says: /names analytics cookies, but neither consent/,
  },
  {
    rule: 'sharing-claim-contradicted',
    what: 'no sharing, but audiences',
    text: changed([
      '12. Contact',
      '12. Contact\n\nWe upload e-mail addresses for targeted advertising on social networks.',
    ]),
    at: 'targeted advertising',
    says: /line 28 says that none is sold or shared/,
  },
  {
    rule: 'shine-the-light-contradicted',
    what: 'no disclosures, but audiences',
    text: changed(
      [' We do not sell or share personal information with advertisers.', ''],
      [
        'to opt out of the sale or sharing of personal information',
        'to opt out of the sale or sharing of what we hold',
      ],
      [
        '12. Contact',
        '12. Contact\n\nWe upload e-mail addresses for targeted advertising on social networks. Under California Civil Code 1798.83 (Shine the Light) you may ask about direct marketing; we do not make such disclosures.',
      ],
    ),
    at: 'such disclosures',
    says: /No disclosures for direct marketing/,
  },
  {
    rule: 'sale-claim-contradicted',
    what: 'sold and not sold',
    text: changed(['12. Contact', '12. Contact\n\nWe may sell your purchase patterns to market researchers.']),
    at: 'We may sell',
    says: /line 28 that it is not/,
  },
  {
    rule: 'training-claim-contradicted',
    what: 'trained and not trained',
    text: changed(
      [
        '12. Contact',
        '12. Contact\n\nWe do not train AI models with what you enter. We use entries to train the models that sort receipts.',
      ],
      ['We make no automated decisions.', 'We make no automated decisions, and there is no profiling.'],
    ),
    at: 'We use entries',
    says: /data trains models/,
  },
  {
    rule: 'vendor-claim-unsupported',
    what: 'vouching for a vendor',
    text: changed(['Each works under a contract', 'Tillpay does not retain card numbers. Each works under a contract']),
    at: 'Tillpay does not',
    says: /Tillpay does not keep data/,
  },
  {
    rule: 'breach-audience-narrow',
    what: 'only the authority hears of a breach',
    text: changed([
      'If a breach puts your personal data at risk, we notify you and the authority',
      'After a breach we notify affected clients and the authority',
    ]),
    at: 'After a breach',
    says: /people concerned are not/,
  },
  {
    rule: 'transfer-by-use',
    what: 'consent to a transfer by use',
    text: changed([
      'Our support team in Canada',
      'By using the software you consent to the transfer of your data. Our support team in Canada',
    ]),
    at: 'By using',
    says: /transfer abroad/,
  },
  {
    rule: 'consent-by-use',
    what: 'consent to everything by use',
    text: changed([
      'We collect the following personal data:',
      'By using the software you agree to the collection of your data. We collect the following personal data:',
    ]),
    at: 'By using',
    says: /collection and use/,
  },
  {
    rule: 'transfer-without-safeguard',
    what: 'abroad without a safeguard',
    text: changed(
      [
        'Our support team in Canada can read support records. Canada has an adequacy decision, and we use standard contractual clauses besides.',
        'Support records are processed in the United States.',
      ],
      TRANSFER,
    ),
    at: 'processed in the United States',
    says: /no safeguard/,
  },
  {
    rule: 'child-age-missing',
    what: 'no age',
    text: changed(['children under 13', 'children']),
    at: '8. Children',
    says: /No age/,
  },
  {
    rule: 'child-age-not-13',
    what: 'sixteen',
    text: changed(['under 13', 'under the age of sixteen']),
    at: 'sixteen',
    says: /under 16 here, above the 13 of COPPA/,
  },
  {
    rule: 'child-age-not-13',
    what: 'eighteen, said the other way round',
    text: changed(['8. Children', '8. Kids'], ['is not meant for children under 13', 'is for people aged 18 and over']),
    at: 'aged 18 and over',
    says: /under 18 here/,
  },
  {
    rule: 'child-ages-differ',
    what: 'two ages',
    text: changed(['children under 13.', 'children under 13. We delete what we learn of anyone under 14.']),
    at: 'children under 13',
    says: /under 13 \(line 59\) and under 14/,
    also: ['child-age-not-13'],
  },
]
