type Port = {
  readonly containerPort: string
  readonly hostPort: string | null
  readonly protocol: string | null
  readonly bindIP?: string | null
}

/** A port as people write it: `8080/tcp`, or `32768 → 8080/tcp` when the host's differs. Host port 0 means any free one. */
export function portText({ containerPort, hostPort, protocol, bindIP }: Port): string {
  const inside = protocol ? `${containerPort}/${protocol}` : containerPort
  if (hostPort === null || hostPort === containerPort) return inside
  const host = hostPort === '0' ? '*' : hostPort
  return `${bindIP ? `${bindIP}:${host}` : host} → ${inside}`
}
