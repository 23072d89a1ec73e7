import { lazy, Suspense, useState } from 'react'
import { Button } from '~/ui/button'

const FilmPicker = lazy(async () => ({ default: (await import('./film-picker')).FilmPicker }))

export function ChangeFilm({ label }: { readonly label: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      {open && (
        <Suspense>
          <FilmPicker onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
