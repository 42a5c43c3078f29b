{{/*
How single values are written. The schema says which there are, of what type, from where to where; a pattern in it could only
answer with the pattern, so what has a form is checked here, where a sentence can say what to write.
*/}}
{{- define "stride.forms" -}}
host: ["^(\\[?[0-9a-fA-F:]*:[0-9a-fA-F:.]*\\]?|[a-zA-Z0-9]([-a-zA-Z0-9.]*[a-zA-Z0-9])?)$", "write the name or address alone, e.g. postgres.databases or fd00::5, without a scheme, a port or a path"]
publicHost: ["^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$", "write the host name alone, in small letters, e.g. stride.example.org, without https:// and without a path"]
publicHostPort: ["^([a-z0-9]([-a-z0-9.]*[a-z0-9])?|\\[[0-9a-f:.]+\\])(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?$", "write the host name alone, in small letters, with a port unless that is 80 or 443, e.g. stride-gateway:8080, without https:// and without a path"]
url: ["^https?://(\\[[0-9a-fA-F:.]+\\]|[^][ /:@?#%]+)(:[0-9]{1,5})?([/?]([^ %]|%[0-9a-fA-F]{2})*)?$", "write a whole address that begins with http:// or https://, e.g. https://login.example.org:8443/realms/stride, without a name or password, which belong in a Secret (extraEnv)"]
origin: ["^https?://[^ /]+$", "write scheme and host, e.g. https://app.example.org, without a slash at the end"]
folder: ["^https?://[^ ]+[^ /]$", "write a whole address without a slash at the end"]
brokers: ["^(\\[[0-9a-fA-F:.]+\\]|[^][ ,:]+):[0-9]+(, ?(\\[[0-9a-fA-F:.]+\\]|[^][ ,:]+):[0-9]+)*$", "write host:port, several separated by commas, e.g. kafka-0.example.org:9092,kafka-1.example.org:9092"]
object: ["^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$", "the name of an object in Kubernetes has small letters, digits, dots and dashes"]
label: ["^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "it becomes part of names in Kubernetes: small letters, digits and dashes, a letter or digit at both ends"]
key: ["^[-._a-zA-Z0-9]+$", "the key of a Secret has letters, digits, dots, dashes and underscores"]
database: ["^[a-z_][a-z0-9_]*$", "write it in small letters, digits and underscores, so that it needs no quotes in SQL"]
registry: ["^[a-zA-Z0-9][-a-zA-Z0-9._:/]*[a-zA-Z0-9]$", "write host and path, e.g. registry.example.org/running, without a scheme and without a slash at the end"]
image: ["^[a-z0-9]+([._/-]+[a-z0-9]+)*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?(@sha256:[0-9a-f]{64})?$", "write a repository, e.g. stride/gateway; with a tag (:0.1.0) or a digest (@sha256: and 64 digits) it is taken as it is"]
tag: ["^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$", "a tag has letters, digits, dots, dashes and underscores; a digest belongs behind the name of one image, e.g. gateway.image=stride/gateway@sha256:…"]
quantity: ["^[0-9]+([.][0-9]+)?([EPTGMk]i?|m|Ki)?$", "write a quantity of Kubernetes, e.g. 500m processors or 512Mi of memory"]
store: ["^rediss?://(\\[[0-9a-fA-F:.]+\\]|[^][ /:@?#%]+)(:[0-9]{1,5})?(/[0-9]+)?$", "write redis://host:port, or rediss:// with TLS; an address with a password or options belongs in a Secret (gateway.sharedStore.existingSecret)"]
duration: ["^([0-9]+(ms|s|m|h))+$", "write a duration, e.g. 30s"]
network: ["^([0-9]{1,3}([.][0-9]{1,3}){3}(/[0-9]{1,2})?|[0-9a-fA-F:]*:[0-9a-fA-F:.]*(/[0-9]{1,3})?)$", "write an address or a network, e.g. 10.244.0.0/16 or fd00::/8"]
share: ["^([0-9]+|[0-9]{1,2}%|100%)$", "write a number of pods or a percentage such as 25%, at most 100%"]
surge: ["^[0-9]+%?$", "write a number of pods or a percentage such as 25%"]
property: ["^[^:=#!\\\\\\s][^:=\\\\\\s]*$", "the name of a property has no spaces, colons and equals signs, e.g. stride.outbox.batch-size"]
variable: ["^[-._a-zA-Z][-._a-zA-Z0-9]*$", "the name of a variable has letters, digits, dots, dashes and underscores, and no digit at its beginning"]
path: ["^/[^:]*$", "write a whole path, which begins with a slash"]
labelKey: ["^([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "a key has letters, digits, dots, dashes and underscores, at most 63, and may have a domain before it, e.g. example.org/team"]
labelText: ["^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "the text of a label has letters, digits, dots, dashes and underscores, at most 63, and begins and ends with a letter or digit"]
{{- end }}

{{/* The values that have a form: path, value, form. Empty ones are left to those checks that ask for them. */}}
{{- define "stride.formed" -}}
{{- $v := .Values -}}
{{- $list := list
      (list "nameOverride" $v.nameOverride "label") (list "fullnameOverride" $v.fullnameOverride "label")
      (list "image.registry" $v.image.registry "registry") (list "image.tag" $v.image.tag "tag")
      (list "oidc.issuer" $v.oidc.issuer "url") (list "oidc.caSecret" $v.oidc.caSecret "object") (list "oidc.caKey" $v.oidc.caKey "key")
      (list "database.host" $v.database.host "host")
      (list "database.tls.caSecret" $v.database.tls.caSecret "object") (list "database.tls.caKey" $v.database.tls.caKey "key")
      (list "kafka.bootstrapServers" $v.kafka.bootstrapServers "brokers")
      (list "kafka.caSecret" $v.kafka.caSecret "object") (list "kafka.caKey" $v.kafka.caKey "key")
      (list "expose.host" $v.expose.host "publicHost") (list "expose.tlsSecret" $v.expose.tlsSecret "object") (list "expose.ingressClassName" $v.expose.ingressClassName "object")
      (list "telemetry.otlpEndpoint" $v.telemetry.otlpEndpoint "url")
      (list "metrics.serviceMonitor.interval" $v.metrics.serviceMonitor.interval "duration")
      (list "metrics.prometheusRule.runbooks" $v.metrics.prometheusRule.runbooks "folder")
      (list "gateway.signIn.existingSecret" $v.gateway.signIn.existingSecret "object") (list "gateway.signIn.clientSecretKey" $v.gateway.signIn.clientSecretKey "key")
      (list "gateway.sharedStore.address" $v.gateway.sharedStore.address "store")
      (list "gateway.sharedStore.existingSecret" $v.gateway.sharedStore.existingSecret "object") (list "gateway.sharedStore.addressKey" $v.gateway.sharedStore.addressKey "key")
      (list "coach.model.baseUrl" $v.coach.model.baseUrl "url")
      (list "coach.model.existingSecret" $v.coach.model.existingSecret "object") (list "coach.model.apiKeyKey" $v.coach.model.apiKeyKey "key")
      (list "cloudNativePg.storageSize" $v.cloudNativePg.storageSize "quantity") (list "strimzi.storageSize" $v.strimzi.storageSize "quantity")
      (list "cloudNativePg.storageClass" $v.cloudNativePg.storageClass "object") (list "strimzi.storageClass" $v.strimzi.storageClass "object") -}}
{{- range $index, $secret := $v.image.pullSecrets -}}
{{- $list = append $list (list (printf "image.pullSecrets[%d]" $index) (kindIs "map" $secret | ternary $secret (dict "name" $secret) | dig "name" "") "object") -}}
{{- end -}}
{{- $list = concat $list
      (include "stride.formed.resources" (list "cloudNativePg" $v.cloudNativePg.resources) | fromJsonArray)
      (include "stride.formed.resources" (list "strimzi" $v.strimzi.resources) | fromJsonArray)
      (include "stride.formed.labels" (list "commonLabels" $v.commonLabels) | fromJsonArray)
      (include "stride.formed.keys" (list "commonAnnotations" $v.commonAnnotations) | fromJsonArray)
      (include "stride.formed.keys" (list "expose.annotations" $v.expose.annotations) | fromJsonArray)
      (include "stride.formed.labels" (list "metrics.serviceMonitor.labels" $v.metrics.serviceMonitor.labels) | fromJsonArray)
      (include "stride.formed.labels" (list "metrics.prometheusRule.labels" $v.metrics.prometheusRule.labels) | fromJsonArray)
      (include "stride.formed.labels" (list "metrics.dashboards.labels" $v.metrics.dashboards.labels) | fromJsonArray) -}}
{{- range $index, $origin := $v.gateway.corsOrigins -}}
{{- $list = append $list (list (printf "gateway.corsOrigins[%d]" $index) $origin "origin") -}}
{{- end -}}
{{- range $index, $host := $v.gateway.hosts -}}
{{- $list = append $list (list (printf "gateway.hosts[%d]" $index) $host "publicHostPort") -}}
{{- end -}}
{{- range $index, $proxy := $v.expose.trustedProxies -}}
{{- $list = append $list (list (printf "expose.trustedProxies[%d]" $index) $proxy "network") -}}
{{- end -}}
{{- range splitList " " (include "stride.services" .) -}}
{{- $list = concat $list (include "stride.formed.service" (list $ .) | fromJsonArray) -}}
{{- end -}}
{{- toJson $list -}}
{{- end }}

{{- define "stride.formed.service" -}}
{{- $service := index . 1 -}}
{{- $own := include "stride.settings" . | fromYaml -}}
{{- $list := list
      (list (printf "%s.image" $service) $own.image "image")
      (list (printf "%s.temporarySpace" $service) $own.temporarySpace "quantity")
      (list (printf "%s.disruptionBudget.maxUnavailable" $service) $own.disruptionBudget.maxUnavailable "share")
      (list (printf "%s.rollout.maxUnavailable" $service) $own.rollout.maxUnavailable "share")
      (list (printf "%s.rollout.maxSurge" $service) $own.rollout.maxSurge "surge")
      (list (printf "%s.priorityClassName" $service) $own.priorityClassName "object")
      (list (printf "%s.serviceAccount.name" $service) $own.serviceAccount.name "object") -}}
{{- range $name, $_ := $own.configuration -}}
{{- $list = append $list (list (printf "A name in %s.configuration" $service) $name "property") -}}
{{- end -}}
{{- $list = concat $list
      (include "stride.formed.labels" (list (printf "%s.podLabels" $service) $own.podLabels) | fromJsonArray)
      (include "stride.formed.keys" (list (printf "%s.podAnnotations" $service) $own.podAnnotations) | fromJsonArray)
      (include "stride.formed.keys" (list (printf "%s.serviceAnnotations" $service) $own.serviceAnnotations) | fromJsonArray) -}}
{{- range $own.extraEnv -}}
{{- $list = append $list (list (printf "A name in %s.extraEnv" $service) .name "variable") -}}
{{- end -}}
{{- range concat (default (list) $own.extraVolumes) (default (list) $own.sidecars) (default (list) $own.initContainers) -}}
{{- $list = append $list (list (printf "The name of a volume or container of %s" $service) .name "label") -}}
{{- end -}}
{{- range $own.extraVolumeMounts -}}
{{- $list = append $list (list (printf "A mountPath in %s.extraVolumeMounts" $service) .mountPath "path") -}}
{{- end -}}
{{- $list = concat $list (include "stride.formed.resources" (list $service $own.resources) | fromJsonArray) -}}
{{- with $own.database -}}
{{- $list = concat $list (list
      (list (printf "%s.database.name" $service) .name "database") (list (printf "%s.database.existingSecret" $service) .existingSecret "object")
      (list (printf "%s.database.userKey" $service) .userKey "key") (list (printf "%s.database.passwordKey" $service) .passwordKey "key")) -}}
{{- end -}}
{{- with $own.kafka -}}
{{- $list = concat $list (list
      (list (printf "%s.kafka.existingSecret" $service) .existingSecret "object") (list (printf "%s.kafka.jaasKey" $service) .jaasKey "key")) -}}
{{- end -}}
{{- toJson $list -}}
{{- end }}

{{- define "stride.formed.resources" -}}
{{- $list := list -}}
{{- $path := index . 0 -}}
{{- $resources := index . 1 -}}
{{- range $kind := list "requests" "limits" -}}
{{- range $what, $quantity := index $resources $kind -}}
{{- $list = append $list (list (printf "%s.resources.%s.%s" $path $kind $what) $quantity "quantity") -}}
{{- end -}}
{{- end -}}
{{- toJson $list -}}
{{- end }}

{{/* Keys of labels or annotations, and the texts of labels: (list "commonLabels" {…}). */}}
{{- define "stride.formed.keys" -}}
{{- $list := list -}}
{{- $path := index . 0 -}}
{{- range $key, $_ := index . 1 -}}
{{- $list = append $list (list (printf "A key in %s" $path) $key "labelKey") -}}
{{- end -}}
{{- toJson $list -}}
{{- end }}

{{- define "stride.formed.labels" -}}
{{- $list := include "stride.formed.keys" . | fromJsonArray -}}
{{- $path := index . 0 -}}
{{- range $key, $text := index . 1 -}}
{{- $list = append $list (list (printf "%s.%s" $path $key) $text "labelText") -}}
{{- end -}}
{{- toJson $list -}}
{{- end }}

{{- define "stride.problems.formats" -}}
{{- $problems := list -}}
{{- $forms := include "stride.forms" . | fromYaml -}}
{{- range include "stride.formed" . | fromJsonArray -}}
{{- $text := include "stride.text" (index . 1) -}}
{{- $form := index $forms (index . 2) -}}
{{- if and (not (has $text (list "" "null"))) (not (regexMatch (index $form 0) $text)) -}}
{{- $problems = append $problems (printf "%s is %s: %s." (index . 0) (regexReplaceAll "://[^/@ ]*@" $text "://…@") (index $form 1)) -}}
{{- end -}}
{{- end -}}
{{- toJson $problems -}}
{{- end }}

{{/* A value as it was written: numbers of values files are floating ones, and a large one would read 2e+07. */}}
{{- define "stride.text" -}}
{{- if kindIs "string" . }}{{ . }}{{ else }}{{ toJson . }}{{ end -}}
{{- end }}
