/*
 * Options whose values may be shown, lower case. Everything else is masked, because a driver of tomorrow may take a
 * token under any name. Addresses and tags of a log router are left out: they often carry credentials.
 */

/**
 * Options of log drivers and of FireLens.
 * Source: API reference, LogConfiguration, options; Docker's documentation of the drivers; developer guide, FireLens.
 */
export const harmlessLogOptions: ReadonlySet<string> = new Set([
  'awslogs-create-group',
  'awslogs-datetime-format',
  'awslogs-endpoint',
  'awslogs-format',
  'awslogs-group',
  'awslogs-multiline-pattern',
  'awslogs-region',
  'awslogs-stream',
  'awslogs-stream-prefix',
  'cache-compress',
  'cache-disabled',
  'cache-max-file',
  'cache-max-size',
  'compress',
  'max-buffer-size',
  'max-file',
  'max-size',
  'mode',
  'log-driver-buffer-limit',
  'fluentd-async',
  'fluentd-async-connect',
  'fluentd-buffer-limit',
  'fluentd-max-retries',
  'fluentd-request-ack',
  'fluentd-retry-wait',
  'fluentd-sub-second-precision',
  'gelf-compression-level',
  'gelf-compression-type',
  'splunk-format',
  'splunk-gzip',
  'splunk-gzip-level',
  'splunk-index',
  'splunk-insecureskipverify',
  'splunk-source',
  'splunk-sourcetype',
  'splunk-verify-connection',
  'syslog-facility',
  'syslog-format',
  'config-file-type',
  'config-file-value',
  'enable-ecs-log-metadata',
  'auto_create_group',
  'auto_create_stream',
  'delivery_stream',
  'dd_service',
  'dd_source',
  'format',
  'index',
  'log_format',
  'log_group_name',
  'log_stream_name',
  'log_stream_prefix',
  'match',
  'name',
  'port',
  'provider',
  'region',
  'retry_limit',
  'stream',
  'tls',
  'tls.verify',
  'type',
])

/** Options of Docker volume drivers. Source: Docker's documentation of the local driver; `o` holds mount options. */
export const harmlessVolumeOptions: ReadonlySet<string> = new Set([
  'type',
  'device',
  'o',
  'size',
  'volumetype',
  'shared',
])

/** Properties of a proxy. Source: API reference, ProxyConfiguration, properties. */
export const harmlessProxyProperties: ReadonlySet<string> = new Set([
  'ignoreduid',
  'ignoredgid',
  'proxyingressport',
  'proxyegressport',
  'appports',
  'egressignoredports',
  'egressignoredips',
])
