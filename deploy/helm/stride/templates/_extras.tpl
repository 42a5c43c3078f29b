{{/* What an operator adds must not be what the chart has already: Kubernetes would refuse it, or take the last without a word. */}}
{{- define "stride.problems.extras" -}}
{{- $problems := list -}}
{{- $service := index . 0 -}}
{{- $settings := index . 1 -}}
{{- $own := list "config_ordinal" "stride.http.host" "stride.http.port" "stride.management.host" "stride.management.port" "quarkus.http.host" "quarkus.http.port" "quarkus.management.port" "quarkus.shutdown.timeout" -}}
{{- range $name, $value := $settings.configuration -}}
{{- if has $name $own -}}
{{- $problems = append $problems (printf "%s.configuration has %s, on which the chart's probes, Services and grace period stand: leave it out (for the time to shut down set %s.shutdown.timeoutSeconds)." $service $name $service) -}}
{{- end -}}
{{- /* What ${…} stands for is in the environment, not here. */ -}}
{{- if or (regexMatch "(?i)(password|secret|api-key|jaas|credential)" $name) (regexMatch "://[^/@ ]*:[^/@ ]+@" (regexReplaceAll "[$][{][^{}]*[}]" (include "stride.text" $value) "")) -}}
{{- $problems = append $problems (printf "%s.configuration has %s: a ConfigMap is no place for a secret. Put it in a Secret and name it in %s.extraEnv." $service $name $service) -}}
{{- end -}}
{{- end -}}
{{- range $name, $_ := $settings.podLabels -}}
{{- if has $name (include "stride.ownLabels" $ | fromJsonArray) -}}
{{- $problems = append $problems (printf "%s.podLabels has %s: selectors stand on it, so it is the chart's own." $service $name) -}}
{{- end -}}
{{- end -}}
{{- range $settings.extraEnv -}}
{{- if has .name (list "SMALLRYE_CONFIG_LOCATIONS" "JAVA_TOOL_OPTIONS" "STRIDE_DATABASE_USER" "STRIDE_DATABASE_PASSWORD" "KAFKA_SASL_JAAS_CONFIG" "STRIDE_LLM_API_KEY" "STRIDE_OIDC_CLIENT_SECRET" "STRIDE_GATEWAY_SHARED_STORE") -}}
{{- $problems = append $problems (printf "%s.extraEnv has %s, which the chart sets itself: use the value for it (javaOptions, existingSecret)." $service .name) -}}
{{- end -}}
{{- end -}}
{{- range $settings.extraVolumes -}}
{{- if has .name (list "configuration" "temporary" "database-ca" "kafka-ca" "oidc-ca") -}}
{{- $problems = append $problems (printf "%s.extraVolumes has %s, a name that the chart uses itself: take another." $service .name) -}}
{{- end -}}
{{- end -}}
{{- range $settings.extraVolumeMounts -}}
{{- if or (eq (trimSuffix "/" .mountPath) "/tmp") (hasPrefix "/etc/stride" .mountPath) -}}
{{- $problems = append $problems (printf "%s.extraVolumeMounts mounts at %s, where the chart mounts already: take another path." $service .mountPath) -}}
{{- end -}}
{{- end -}}
{{- $containers := concat (default (list) $settings.sidecars) (default (list) $settings.initContainers) -}}
{{- range $containers -}}
{{- if eq .name $service -}}
{{- $problems = append $problems (printf "%s has a second container %s: give the sidecar another name." $service .name) -}}
{{- end -}}
{{- end -}}
{{- $twice := list (list "extraEnv" "name" $settings.extraEnv) (list "extraVolumes" "name" $settings.extraVolumes)
      (list "extraVolumeMounts" "mountPath" $settings.extraVolumeMounts) (list "sidecars and initContainers" "name" $containers) -}}
{{- range $twice -}}
{{- $seen := list -}}
{{- $key := index . 1 -}}
{{- $where := index . 0 -}}
{{- range index . 2 -}}
{{- if has (index . $key) $seen -}}
{{- $problems = append $problems (printf "%s.%s: %s is there twice, of which one would be lost." $service $where (index . $key)) -}}
{{- end -}}
{{- $seen = append $seen (index . $key) -}}
{{- end -}}
{{- end -}}
{{- toJson $problems -}}
{{- end }}

{{/* What the API server or the kubelet would refuse in a pod, and helm says before anything is sent. */}}
{{- define "stride.problems.pod" -}}
{{- $problems := list -}}
{{- $service := index . 0 -}}
{{- $settings := index . 1 -}}
{{- $limits := default (dict) $settings.resources.limits -}}
{{- range $what, $request := $settings.resources.requests -}}
{{- $limit := get $limits $what -}}
{{- if and (not (has $limit (list nil ""))) (gt (include "stride.amount" $request | float64) (include "stride.amount" $limit | float64)) -}}
{{- $problems = append $problems (printf "%s.resources asks for more %s (%s) than it may have (%s): raise limits.%s, or lower requests.%s." $service $what (include "stride.text" $request) (include "stride.text" $limit) $what $what) -}}
{{- end -}}
{{- end -}}
{{- $user := get $settings.podSecurityContext "runAsUser" -}}
{{- if and $settings.podSecurityContext.runAsNonRoot (kindIs "float64" $user) (eq (int $user) 0) -}}
{{- $problems = append $problems (printf "%s.podSecurityContext: runAsUser=0 is root, which runAsNonRoot=true forbids: no container would start." $service) -}}
{{- end -}}
{{- toJson $problems -}}
{{- end }}

{{/* A quantity of Kubernetes as a plain number; what is none counts as nothing, its form is judged elsewhere. */}}
{{- define "stride.amount" -}}
{{- $text := include "stride.text" . -}}
{{- $factors := dict "" 1.0 "m" 0.001 "k" 1e3 "M" 1e6 "G" 1e9 "T" 1e12 "P" 1e15 "E" 1e18
      "Ki" 1024.0 "Mi" 1048576.0 "Gi" 1073741824.0 "Ti" 1099511627776.0 "Pi" 1125899906842624.0 "Ei" 1152921504606846976.0 -}}
{{- mulf (regexFind "^[0-9.]+" $text | float64) (get $factors (regexFind "[A-Za-z]*$" $text) | default 0.0) -}}
{{- end }}
