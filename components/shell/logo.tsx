/** The mark: what is reserved, what may burst, and the limit. */
export function Logo(props: { size?: number }) {
  const { size = 20 } = props
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" className="shrink-0">
      <rect x=".75" y=".75" width="18.5" height="18.5" rx="4.5" className="fill-mem" />
      <rect x="4" y="7" width="5" height="6" className="fill-mem-on" />
      <path d="M10 13l2.5-6M12.5 13L15 7" className="stroke-mem-on" strokeWidth="1.1" opacity=".85" />
      <path d="M13.8 4.8H16v10.4h-2.2" className="fill-none stroke-mem-on" strokeWidth="1.5" />
    </svg>
  )
}
