{{/* What no schema can say: combinations that cannot work, all of them at once and in words. */}}
{{- define "stride.validate" -}}
{{- $problems := concat
      (include "stride.problems.formats" . | fromJsonArray)
      (include "stride.problems.engines" . | fromJsonArray)
      (include "stride.problems.exposure" . | fromJsonArray)
      (include "stride.problems.services" . | fromJsonArray) -}}
{{- if $problems -}}
{{- fail (printf "These values cannot be used:\n- %s\n" (join "\n- " $problems)) -}}
{{- end -}}
{{- end }}

{{- define "stride.problems.engines" -}}
{{- $problems := list -}}
{{- $v := .Values -}}
{{- if not $v.oidc.issuer -}}
{{- $problems = append $problems "oidc.issuer is empty: Stride accepts tokens of one OpenID Connect issuer. Set its address, e.g. https://login.example.org/realms/stride." -}}
{{- end -}}
{{- if and $v.database.host $v.cloudNativePg.enabled -}}
{{- $problems = append $problems "database.host names a server and cloudNativePg.enabled makes another: decide for one." -}}
{{- end -}}
{{- if not (or $v.database.host $v.cloudNativePg.enabled) -}}
{{- $problems = append $problems "There is no database: set database.host to an existing PostgreSQL server, or cloudNativePg.enabled=true." -}}
{{- end -}}
{{- if and $v.kafka.bootstrapServers $v.strimzi.enabled -}}
{{- $problems = append $problems "kafka.bootstrapServers names a cluster and strimzi.enabled makes another: decide for one." -}}
{{- end -}}
{{- if not (or $v.kafka.bootstrapServers $v.strimzi.enabled) -}}
{{- $problems = append $problems "There is no Kafka: set kafka.bootstrapServers to an existing cluster, or strimzi.enabled=true." -}}
{{- end -}}
{{- if and $v.cloudNativePg.enabled $v.database.tls.caSecret -}}
{{- $problems = append $problems "database.tls.caSecret is for an existing server: CloudNativePG has an authority of its own, by which the services verify it. Leave it out." -}}
{{- end -}}
{{- if and (eq $v.database.tls.mode "verify-full") (not $v.database.tls.caSecret) (not $v.cloudNativePg.enabled) -}}
{{- $problems = append $problems "database.tls.mode=verify-full needs database.tls.caSecret, the Secret with the certificate authority." -}}
{{- end -}}
{{- if and (ne $v.database.tls.mode "verify-full") $v.database.tls.caSecret (not $v.cloudNativePg.enabled) -}}
{{- $problems = append $problems (printf "database.tls.caSecret is set, but database.tls.mode=%s %s: set verify-full." $v.database.tls.mode (eq $v.database.tls.mode "require" | ternary "asks nobody who vouches for the server" "uses no TLS")) -}}
{{- end -}}
{{- if and $v.strimzi.enabled $v.kafka.caSecret -}}
{{- $problems = append $problems "kafka.caSecret is for an existing cluster: Strimzi has an authority of its own, by which the services verify it. Leave it out." -}}
{{- end -}}
{{- if and $v.kafka.caSecret (not (hasSuffix "SSL" $v.kafka.securityProtocol)) (not $v.strimzi.enabled) -}}
{{- $problems = append $problems (printf "kafka.caSecret is set, but kafka.securityProtocol=%s uses no TLS: set SSL or SASL_SSL." $v.kafka.securityProtocol) -}}
{{- end -}}
{{- if and $v.oidc.caSecret (hasPrefix "http:" $v.oidc.issuer) -}}
{{- $problems = append $problems "oidc.caSecret is set, but oidc.issuer begins with http://, which uses no TLS." -}}
{{- end -}}
{{- $databases := dict -}}
{{- range splitList " " (include "stride.stateful" $) -}}
{{- $service := index $v . -}}
{{- $settings := include "stride.settings" (list $ .) | fromYaml -}}
{{- $database := printf "%s of %s" $service.database.name (get (default (dict) $settings.configuration) "stride.database.host") -}}
{{- if hasKey $databases $database -}}
{{- $problems = append $problems (printf "%s.database.name=%s is the database of %s already: each service has one of its own." . $service.database.name (get $databases $database)) -}}
{{- end -}}
{{- $_ := set $databases $database . -}}
{{- if not $service.database.existingSecret -}}
{{- $problems = append $problems (printf "%s.database.existingSecret is empty: make a Secret with the user and the password of the database, and name it there." .) -}}
{{- end -}}
{{- if and $v.cloudNativePg.enabled (or (ne $service.database.userKey "username") (ne $service.database.passwordKey "password")) -}}
{{- $problems = append $problems (printf "%s.database: CloudNativePG reads the keys username and password of a Secret and no others: leave userKey and passwordKey as they are." .) -}}
{{- end -}}
{{- end -}}
{{- range splitList " " (include "stride.eventful" $) -}}
{{- $service := index $v . -}}
{{- if and (hasPrefix "SASL" $v.kafka.securityProtocol) (not $v.strimzi.enabled) (not $service.kafka.existingSecret) -}}
{{- $problems = append $problems (printf "kafka.securityProtocol=%s needs %s.kafka.existingSecret, the Secret with the JAAS line of its account." $v.kafka.securityProtocol .) -}}
{{- end -}}
{{- if and $service.kafka.existingSecret $v.strimzi.enabled -}}
{{- $problems = append $problems (printf "%s.kafka.existingSecret is for an existing cluster: Strimzi makes each service an account with a Secret. Leave it out." .) -}}
{{- else if and $v.strimzi.enabled (ne $service.kafka.jaasKey "sasl.jaas.config") -}}
{{- $problems = append $problems (printf "%s.kafka.jaasKey is for an existing cluster: in Strimzi's Secrets the key is sasl.jaas.config. Leave it out." .) -}}
{{- else if and $service.kafka.existingSecret (eq $v.kafka.securityProtocol "PLAINTEXT") -}}
{{- $problems = append $problems (printf "%s.kafka.existingSecret is set, but kafka.securityProtocol=PLAINTEXT asks nobody for an account: set SASL_SSL." .) -}}
{{- end -}}
{{- end -}}
{{- if and $v.strimzi.enabled (gt (int $v.strimzi.topics.replicas) (int $v.strimzi.nodes)) -}}
{{- $problems = append $problems (printf "strimzi.topics.replicas=%d is more than strimzi.nodes=%d: each copy of a partition needs a node of its own." (int $v.strimzi.topics.replicas) (int $v.strimzi.nodes)) -}}
{{- end -}}
{{- if and $v.strimzi.enabled (gt (int $v.strimzi.topics.minInSyncReplicas) (int $v.strimzi.topics.replicas)) -}}
{{- $problems = append $problems (printf "strimzi.topics.minInSyncReplicas=%d is more than strimzi.topics.replicas=%d: nothing could ever be written." (int $v.strimzi.topics.minInSyncReplicas) (int $v.strimzi.topics.replicas)) -}}
{{- end -}}
{{- if $v.cloudNativePg.enabled -}}
{{- $connections := int (include "stride.connections" .) -}}
{{- /* PostgreSQL keeps three for its superuser. */ -}}
{{- if gt (add $connections 3 | int) (int $v.cloudNativePg.maxConnections) -}}
{{- $problems = append $problems (printf "The services may open %d connections at once (most pods, with those of a rollout, times poolSize plus 2), but cloudNativePg.maxConnections is %d, of which 3 are the superuser's." $connections (int $v.cloudNativePg.maxConnections)) -}}
{{- end -}}
{{- end -}}
{{- toJson $problems -}}
{{- end }}

{{/* The most connections that all pods may open at once. */}}
{{- define "stride.connections" -}}
{{- $root := . -}}
{{- $sum := 0 -}}
{{- range splitList " " (include "stride.stateful" $) -}}
{{- $settings := include "stride.settings" (list $root .) | fromYaml -}}
{{- $pods := ternary $settings.autoscaling.maxReplicas $settings.replicas $settings.autoscaling.enabled | int -}}
{{- $surge := toString $settings.rollout.maxSurge -}}
{{- if hasSuffix "%" $surge -}}
{{- $surge = divf (mulf $pods (trimSuffix "%" $surge | float64)) 100 | ceil -}}
{{- end -}}
{{- $sum = add $sum (mul (add $pods (int $surge)) (add (int $settings.database.poolSize) 2)) -}}
{{- end -}}
{{- $sum -}}
{{- end }}

{{- define "stride.problems.exposure" -}}
{{- $problems := list -}}
{{- $expose := .Values.expose -}}
{{- if and (ne $expose.kind "none") (not $expose.host) -}}
{{- $problems = append $problems (printf "expose.kind=%s needs expose.host, the host name that people use." $expose.kind) -}}
{{- end -}}
{{- if and (eq $expose.kind "httpRoute") (not $expose.parentRefs) -}}
{{- $problems = append $problems "expose.kind=httpRoute needs expose.parentRefs, the Gateways that the route attaches to." -}}
{{- end -}}
{{- if and (eq $expose.kind "httpRoute") $expose.tlsSecret -}}
{{- $problems = append $problems "expose.tlsSecret is for an Ingress: with expose.kind=httpRoute the certificate belongs to the Gateway's listener." -}}
{{- end -}}
{{- if and (eq $expose.kind "httpRoute") $expose.ingressClassName -}}
{{- $problems = append $problems "expose.ingressClassName is for an Ingress: an HTTPRoute is served by the Gateways of expose.parentRefs." -}}
{{- end -}}
{{- if and (ne $expose.kind "httpRoute") $expose.parentRefs -}}
{{- $problems = append $problems (printf "expose.parentRefs is for expose.kind=httpRoute, not for %s." $expose.kind) -}}
{{- end -}}
{{- if and (ne $expose.kind "none") (not $expose.trustedProxies) -}}
{{- $problems = append $problems (printf "expose.trustedProxies is empty: the gateway would believe nothing of what stands before it (%s). All athletes would be one address to the limits and the audit log, and none would come by HTTPS, without which nobody can sign in. Name its addresses, e.g. [10.244.0.0/16] for the cluster's pods." $expose.kind) -}}
{{- end -}}
{{- if include "stride.sticky" . -}}
{{- $ways := "Set gateway.sharedStore to a Redis, or gateway.replicas=1, or gateway.pages=false" -}}
{{- if eq $expose.kind "httpRoute" -}}
{{- $problems = append $problems (printf "Each pod of the gateway keeps sign-ins for itself, and an HTTPRoute chooses a pod anew for each call: browsers would be signed out. %s." $ways) -}}
{{- else if and (eq $expose.kind "ingress") (not (regexMatch "(?i)affinity|sticky|stickiness|persistence" (toJson $expose.annotations))) -}}
{{- $problems = append $problems (printf "Each pod of the gateway keeps sign-ins for itself, and an Ingress chooses a pod anew for each call: browsers would be signed out. %s, or have the Ingress keep browsers with one pod, e.g. by expose.annotations: {nginx.ingress.kubernetes.io/affinity: cookie}." $ways) -}}
{{- end -}}
{{- end -}}
{{- $store := .Values.gateway.sharedStore -}}
{{- if and $store.address $store.existingSecret -}}
{{- $problems = append $problems "gateway.sharedStore has an address and a Secret with one: decide for one." -}}
{{- end -}}
{{- toJson $problems -}}
{{- end }}

{{- define "stride.problems.services" -}}
{{- $problems := list -}}
{{- $root := . -}}
{{- $accounts := list -}}
{{- range splitList " " (include "stride.services" .) -}}
{{- $settings := include "stride.settings" (list $root .) | fromYaml -}}
{{- $problems = concat $problems
      (include "stride.problems.scaling" (list . $settings) | fromJsonArray)
      (include "stride.problems.extras" (list . $settings) | fromJsonArray)
      (include "stride.problems.pod" (list . $settings) | fromJsonArray) -}}
{{- $account := include "stride.serviceAccountName" (list $root .) -}}
{{- if and $settings.serviceAccount.create (has $account $accounts) -}}
{{- $problems = append $problems (printf "%s.serviceAccount.name=%s is made for another service already: leave the name empty, or make the account yourself and set serviceAccount.create=false." . $account) -}}
{{- end -}}
{{- $accounts = append $accounts $account -}}
{{- end -}}
{{- range $name, $_ := .Values.commonLabels -}}
{{- if has $name (include "stride.ownLabels" . | fromJsonArray) -}}
{{- $problems = append $problems (printf "commonLabels has %s: selectors stand on it, so it is the chart's own." $name) -}}
{{- end -}}
{{- end -}}
{{- if eq .Values.image.tag "latest" -}}
{{- $problems = append $problems "image.tag is latest: a pod that starts again could run another version than its neighbour. Name a version, or leave it empty for the chart's own." -}}
{{- end -}}
{{- if not (regexMatch "^[a-z]" (include "stride.fullname" .)) -}}
{{- $problems = append $problems (printf "Names would begin with %s: those of Services begin with a letter. Name the release otherwise, or set fullnameOverride." (include "stride.fullname" .)) -}}
{{- end -}}
{{- toJson $problems -}}
{{- end }}

{{- define "stride.ownLabels" -}}
["app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/component"]
{{- end }}

{{- define "stride.problems.scaling" -}}
{{- $problems := list -}}
{{- $service := index . 0 -}}
{{- $settings := index . 1 -}}
{{- $scaler := $settings.autoscaling -}}
{{- if and $scaler.enabled (gt (int $scaler.minReplicas) (int $scaler.maxReplicas)) -}}
{{- $problems = append $problems (printf "%s.autoscaling.minReplicas=%d is more than its maxReplicas=%d." $service (int $scaler.minReplicas) (int $scaler.maxReplicas)) -}}
{{- end -}}
{{- if and $scaler.enabled (not (dig "requests" "cpu" "" $settings.resources)) -}}
{{- $problems = append $problems (printf "%s.autoscaling needs %s.resources.requests.cpu: its target is a share of it." $service $service) -}}
{{- end -}}
{{- if and $settings.disruptionBudget.enabled (has (toString $settings.disruptionBudget.maxUnavailable) (list "0" "0%")) -}}
{{- $problems = append $problems (printf "%s.disruptionBudget.maxUnavailable=0 would never let a node be emptied." $service) -}}
{{- end -}}
{{- if and (has (toString $settings.rollout.maxUnavailable) (list "0" "0%")) (has (toString $settings.rollout.maxSurge) (list "0" "0%")) -}}
{{- $problems = append $problems (printf "%s.rollout: maxUnavailable and maxSurge are both 0, so no pod could ever be replaced." $service) -}}
{{- end -}}
{{- toJson $problems -}}
{{- end }}
