import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import classes from '../policy.module.css'
import { findingWords as words } from './finding.words'

const LINE_PX = 22
const OVERSCAN = 20

/** The text of a policy by lines, with some of them marked; the first marked one is brought into view. */
export function PolicyText({ lines, marked }: Readonly<{ lines: readonly string[]; marked: readonly number[] }>) {
  const scroller = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    overscan: OVERSCAN,
  })
  const first = marked[0]
  useEffect(() => {
    if (first !== undefined) virtual.scrollToIndex(first - 1, { align: 'center' })
  }, [first, virtual])
  const shown = new Set(marked)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls has to be reached by the keyboard.
    <section ref={scroller} className={classes.text} aria-label={words.text} tabIndex={0}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const number = index + 1
          const mark = number === first ? 'first' : shown.has(number) ? 'other' : undefined
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-marked={mark}
              className={classes.line}
              style={{ position: 'absolute', insetInline: 0, transform: `translateY(${start}px)` }}
            >
              <span className={`${classes.number} figures`}>{number}</span>
              <span>{lines[index] || '\u00A0'}</span>
            </div>
          )
        })}
      </div>
    </section>
  )
}
