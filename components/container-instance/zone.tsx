import { NotTold } from '@/components/ui/not-told'

/** An availability zone without its region, which stands above every page: `1a`. */
export function Zone(props: { zone: string | null; region: string }) {
  const { zone, region } = props
  if (zone === null) return <NotTold />
  return <span title={zone}>{zone.startsWith(region) ? zone.slice(region.replace(/\d+$/, '').length) : zone}</span>
}
