/** What a step of a task's walk means to the service that it belongs to. */
export type TaskNews = 'changed' | 'running' | 'healthy' | 'unhealthy' | 'failedToStart'

/** What happens next to a task, and when (epoch seconds). */
export type Step = { at: number; take: () => TaskNews }
