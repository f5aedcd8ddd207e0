import { expect, test } from 'vitest'
import { parseImage } from './image'

test.each([
  ['nginx', 'Docker Hub', 'nginx', null],
  ['nginx:1.27', 'Docker Hub', 'nginx', '1.27'],
  ['docker.io/library/nginx:1.27', 'Docker Hub', 'library/nginx', '1.27'],
  ['public.ecr.aws/docker/library/httpd:latest', 'ECR Public', 'docker/library/httpd', 'latest'],
  [
    '012345678910.dkr.ecr.ap-northeast-1.amazonaws.com/search-indexer:v2.9.0-arm',
    'ECR',
    'search-indexer',
    'v2.9.0-arm',
  ],
  ['012345678910.dkr.ecr.cn-north-1.amazonaws.com.cn/a/b:1', 'ECR', 'a/b', '1'],
  ['evil.dkr.ecr.example.com/a:1', 'evil.dkr.ecr.example.com', 'a', '1'],
  ['localhost:5000/app', 'localhost:5000', 'app', null],
  ['ghcr.io/org/app:main', 'ghcr.io', 'org/app', 'main'],
])('%s is in %s, repository %s, tag %s', (reference, registry, repository, tag) => {
  expect(parseImage(reference)).toEqual({ registry, repository, tag, digest: null })
})

test('a digest is no tag', () => {
  expect(parseImage('nginx@sha256:abc')).toEqual({
    registry: 'Docker Hub',
    repository: 'nginx',
    tag: null,
    digest: 'sha256:abc',
  })
})

test.each(['', ':tag', '@sha256:abc', 'ghcr.io/'])('«%s» names no image', (reference) => {
  expect(parseImage(reference)).toBeNull()
})
