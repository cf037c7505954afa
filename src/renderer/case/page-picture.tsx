import { useEffect, useState } from 'react'
import classes from './case.module.css'

export type PagePictureProps = Readonly<{ png: Uint8Array; width: number; height: number; alt: string }>

/** One set page as a picture; its bytes live in a blob that goes when the picture does. */
export function PagePicture({ png, width, height, alt }: PagePictureProps) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const next = URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' }))
    setUrl(next)
    return () => URL.revokeObjectURL(next)
  }, [png])
  if (!url) return <div className={classes.sheet} style={{ aspectRatio: `${width} / ${height}` }} />
  return <img className={classes.sheet} src={url} width={width} height={height} alt={alt} />
}
