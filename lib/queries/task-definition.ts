import { apiRoutes, type FamilyRef, type RevisionRef, type ScopeRef } from '@/lib/routes'
import type { DefinitionView, FamiliesView, FamilyView, RevisionView } from '@/lib/views/task-definition'
import { useView } from './view'

export const useFamilies = (at: ScopeRef) => useView<FamiliesView>(apiRoutes.taskDefinitions(at))
export const useFamily = (at: FamilyRef) => useView<FamilyView>(apiRoutes.family(at))
export const useRevision = (at: RevisionRef) => useView<RevisionView>(apiRoutes.revision(at))
export const useDefinition = (at: RevisionRef) => useView<DefinitionView>(apiRoutes.definition(at))
