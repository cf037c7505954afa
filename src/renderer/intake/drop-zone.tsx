import { Text } from '@mantine/core'
import { type DragEvent, type ReactNode, useState } from 'react'
import classes from './intake.module.css'
import { intakeWords as words } from './intake.words'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** Takes files that are dropped anywhere on it. */
export function DropZone({
  onFiles,
  children,
}: Readonly<{ onFiles: (files: readonly File[]) => void; children: ReactNode }>) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  const drag = (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    setOver(true)
  }
  const leave = (event: DragEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard twin in the import button.
    <div className={classes.drop} onDragOver={drag} onDragLeave={leave} onDrop={drop}>
      {children}
      {over && (
        <div className={classes.dropping}>
          <Text fw={600}>{words.drop}</Text>
        </div>
      )}
    </div>
  )
}
