import { Skeleton } from './skeleton'

const block = 'block rounded-cell bg-sunken'

/** A page before its data: the header and the first section stand where they will stand, and what is known is there. */
export function PageSkeleton(props: { name?: string | undefined; words: string }) {
  return (
    <>
      <header className="border-line border-b px-6 pt-4 pb-3.5 max-sm:px-4">
        <div className="flex min-h-8 flex-wrap items-center gap-x-2.5 gap-y-2">
          {props.name ? (
            <h1 className="font-semibold text-xl tracking-[-.018em] [overflow-wrap:anywhere] [:lang(ja)_&]:tracking-normal">
              {props.name}
            </h1>
          ) : (
            <span className={`${block} h-6 w-56`} />
          )}
          <p className="ml-auto text-ink-3 text-sm">{props.words}</p>
        </div>
        <Facts />
      </header>
      <div className="px-6 pt-3 pb-5 max-sm:px-4">
        <div className="mb-1.5 flex min-h-9 items-center" aria-hidden="true">
          <span className={`${block} h-3.5 w-28`} />
        </div>
        <Skeleton rows={8} />
      </div>
    </>
  )
}

const factWidths = ['w-12', 'w-12', 'w-14', 'w-28', 'w-20']

function Facts() {
  return (
    <div className="mt-3 flex flex-wrap gap-y-3" aria-hidden="true">
      {factWidths.map((width, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: places without names
          key={index}
          className="mr-6 border-line border-r pr-6 last:mr-0 last:border-r-0 last:pr-0 max-sm:border-r-0 max-sm:pr-0"
        >
          <span className="flex h-4 items-center">
            <span className={`${block} h-2 w-10`} />
          </span>
          <span className="flex h-5 items-center">
            <span className={`${block} h-3 ${width}`} />
          </span>
        </span>
      ))}
    </div>
  )
}
