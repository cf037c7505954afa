// @ts-check

/** How many duties each policy founds, and how many gaps the three have. */
const COUNTS = { A: 64, B: 41, C: 42, G: 18 }

/** Every duty and gap in order: A1 to A64, B1 to B41, C1 to C42, G1 to G18. @type {readonly string[]} */
export const DUTY_IDS = Object.entries(COUNTS).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
)

/** True for the id of a duty or a gap. @param {string} text */
export const isDutyId = (text) => DUTY_IDS.includes(text)
