/** The place of what is still to come: the layout stands before the data. */
export function Skeleton(props: { rows?: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: props.rows ?? 5 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <div key={row} className="flex h-8 items-center gap-6 border-line-faint border-b">
          <span className="h-2.5 rounded-cell bg-sunken" style={{ width: `${18 + ((row * 7) % 12)}%` }} />
          <span className="ml-auto h-2.5 w-[14%] rounded-cell bg-sunken" />
          <span className="h-2.5 w-[8%] rounded-cell bg-sunken" />
        </div>
      ))}
    </div>
  )
}
