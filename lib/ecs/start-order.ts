/** A container and what it waits for. */
export type StartInput = {
  readonly name: string
  readonly dependsOn: readonly { readonly containerName: string; readonly condition: string }[]
}

/** A container in the order of starts: in its column nothing waits for anything else of it. */
export type StartNode = { readonly name: string; readonly column: number; readonly row: number }
export type StartEdge = { readonly from: string; readonly to: string; readonly condition: string }
export type StartOrder = { readonly nodes: readonly StartNode[]; readonly edges: readonly StartEdge[] }

/**
 * In which order the containers of a task start: each stands to the right of all that it waits for.
 * Shape: null when none waits for another. Containers that wait for each other, which ECS refuses, stand as they come.
 * Source: API reference, ContainerDependency.
 */
export function startOrder(containers: readonly StartInput[]): StartOrder | null {
  const byName = new Map(containers.map((each) => [each.name, each]))
  const edges = containers.flatMap(({ name, dependsOn }) =>
    dependsOn
      .filter(({ containerName }) => byName.has(containerName) && containerName !== name)
      .map(({ containerName, condition }) => ({ from: containerName, to: name, condition })),
  )
  if (edges.length === 0) return null
  const columns = columnsOf([...byName.values()])
  const heights = new Map<number, number>()
  const nodes = [...columns].map(([name, column]) => {
    const row = heights.get(column) ?? 0
    heights.set(column, row + 1)
    return { name, column, row }
  })
  return { nodes, edges }
}

// Each pass moves a container behind what it waits for; a circle ends with the passes.
function columnsOf(containers: readonly StartInput[]): ReadonlyMap<string, number> {
  const columns = new Map(containers.map(({ name }) => [name, 0]))
  for (let pass = 1; pass < containers.length; pass++) {
    for (const { name, dependsOn } of containers) {
      const before = dependsOn.map(({ containerName }) =>
        containerName === name ? -1 : (columns.get(containerName) ?? -1),
      )
      columns.set(name, Math.min(Math.max(-1, ...before) + 1, containers.length - 1))
    }
  }
  return columns
}
