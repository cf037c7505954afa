/** A policy in our own words that leaves nothing open. */
export const CLEAN = `Harbour Ledger Privacy Policy

Effective date: 2 March 2026. Last updated: 2 March 2026.

1. Who we are

Harbour Ledger Ltd ("Harbour Ledger", "we") runs bookkeeping software for small shops. We are the controller of the personal data described here. Our office is at 12 Quay Street, Bristol BS1 4DJ, United Kingdom. Our data protection officer is Mara Fenn, reached at dpo@harbourledger.example.

2. What we collect

We collect the following personal data:

- Account data: name, e-mail address and the shop that you work for.
- Payment data: billing address and the last four digits of a card.
- Usage data: pages visited, browser and IP address.
- Support records: what you write to us and what we answer.

You give us account data, payment data and support records. Your browser gives us usage data.

3. What we use it for, and on which legal basis

- To run your account and take payments, because that is the performance of our contract with you.
- To find faults and keep the software safe, because that is our legitimate interest.
- To send a newsletter, with your consent, which you can withdraw at any time.

4. Who receives it

We share personal data with Northgate Hosting (servers in Ireland), Tillpay (payments) and Postkeeper (e-mail delivery). Each works under a contract and follows our instructions. We do not sell or share personal information with advertisers.

5. How long we keep it

| Data category | Retention period |
| --- | --- |
| Account data | 12 months after the account is closed |
| Payment data | 7 years after the payment |
| Usage data | 90 days |
| Support records | 2 years after the last message |

6. Cookies

We set a session cookie so that you stay logged in; it is strictly necessary. With your consent we also set an analytics cookie, which counts the pages that are read. You can change your choice under Cookie settings at any time.

7. Your rights

7.1 Everybody

Wherever you live, you can ask for a copy of your personal data, have it corrected, have it deleted, and stop the newsletter. Write to privacy@harbourledger.example or to the postal address in section 1. We answer every request within 28 days.

7.2 People in the European Union and the United Kingdom

Under the GDPR and the UK GDPR you can also ask us to restrict processing, object to it, receive your data in a machine-readable form (portability), withdraw consent, and complain to a supervisory authority. We make no automated decisions.

7.3 California residents

Under the CCPA you have the right to know what we collect, to delete it, to correct it, to opt out of the sale or sharing of personal information, and to limit the use of sensitive information. We do not use sensitive information. We will not discriminate against you for using a right. An authorised agent may ask for you with your signed permission. You may also call us toll-free at (800) 555-0142.

8. Children

Harbour Ledger is not meant for children under 13. If you tell us of a child's data, we delete it.

9. Transfers

Our support team in Canada can read support records. Canada has an adequacy decision, and we use standard contractual clauses besides.

10. Security

Data is encrypted at rest and in transit. If a breach puts your personal data at risk, we notify you and the authority within 72 hours of learning of it.

11. Changes

We tell account holders by e-mail at least 30 days before a material change takes effect. For visitors a change counts from the day on which it is posted. The date at the top of this policy says when it last changed.

12. Contact

E-mail: privacy@harbourledger.example
Post: Harbour Ledger Ltd, 12 Quay Street, Bristol BS1 4DJ, United Kingdom
`
