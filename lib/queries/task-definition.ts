import { apiRoutes, type ComparisonRef, type FamilyRef, type RevisionRef, type ScopeRef } from '@/lib/routes'
import type { ComparisonView } from '@/lib/views/comparison'
import type { DefinitionDiffView } from '@/lib/views/definition-diff'
import type { DefinitionView, FamiliesView, FamilyView, RevisionView } from '@/lib/views/task-definition'
import { useView, useViewReader } from './view'

export const useFamilies = (at: ScopeRef) => useView<FamiliesView>(apiRoutes.taskDefinitions(at))
export const useFamily = (at: FamilyRef) => useView<FamilyView>(apiRoutes.family(at))
export const useRevision = (at: RevisionRef) => useView<RevisionView>(apiRoutes.revision(at))
/** Reads a definition when it is asked for. */
export const useReadDefinition = () => {
  const read = useViewReader<DefinitionView>()
  return (at: RevisionRef) => read(apiRoutes.definition(at))
}
export const useComparison = (at: ComparisonRef) => useView<ComparisonView>(apiRoutes.comparison(at))
export const useDefinitionDiff = (at: ComparisonRef) => useView<DefinitionDiffView>(apiRoutes.definitionDiff(at))
