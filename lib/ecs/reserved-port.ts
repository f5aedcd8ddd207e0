/** Host ports that every container instance keeps for SSH, Docker and the agent. Source: API reference, PortMapping, hostPort. */
export const reservedPorts: readonly number[] = [22, 2375, 2376, 51_678, 51_679, 51_680]
