{{/* The pod of a service: (list $ "plans"). */}}
{{- define "stride.pod" -}}
{{- $root := index . 0 -}}
{{- $service := index . 1 -}}
{{- $settings := include "stride.settings" . | fromYaml -}}
{{- $name := include "stride.name" . -}}
metadata:
  labels:
    {{- include "stride.podLabels" . | nindent 4 }}
  annotations:
    {{- merge (dict "checksum/configuration" (include "stride.configuration" . | sha256sum)) (default (dict) $settings.podAnnotations) | toYaml | nindent 4 }}
spec:
  serviceAccountName: {{ include "stride.serviceAccountName" . | toYaml }}
  automountServiceAccountToken: false
  {{- with $root.Values.image.pullSecrets }}
  imagePullSecrets:
    {{- range . }}
    - name: {{ kindIs "map" . | ternary . (dict "name" .) | dig "name" "" | toYaml }}
    {{- end }}
  {{- end }}
  # Long enough to drain, to finish what is in progress, and to hand back shards and partitions.
  terminationGracePeriodSeconds: {{ add $settings.shutdown.drainSeconds $settings.shutdown.timeoutSeconds 15 }}
  enableServiceLinks: false
  securityContext:
    {{- toYaml $settings.podSecurityContext | nindent 4 }}
  {{- with $settings.priorityClassName }}
  priorityClassName: {{ . | toYaml }}
  {{- end }}
  topologySpreadConstraints:
    {{- range tuple "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
    - maxSkew: 1
      topologyKey: {{ . }}
      whenUnsatisfiable: {{ $settings.topologySpread }}
      labelSelector:
        matchLabels:
          {{- include "stride.selector" (list $root $service) | nindent 10 }}
      matchLabelKeys: [pod-template-hash]
    {{- end }}
  {{- range $field := list "nodeSelector" "tolerations" "affinity" "initContainers" }}
  {{- with index $settings $field }}
  {{ $field }}:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- end }}
  containers:
    - name: {{ $service }}
      image: {{ include "stride.image" . }}
      imagePullPolicy: {{ $root.Values.image.pullPolicy }}
      ports:
        - name: http
          containerPort: 8080
        {{- if eq $service "gateway" }}
        - name: management
          containerPort: 9080
        {{- end }}
      env:
        - name: SMALLRYE_CONFIG_LOCATIONS
          value: /etc/stride/configuration/application.properties
        - name: JAVA_TOOL_OPTIONS
          value: {{ $settings.javaOptions | quote }}
        {{- with include "stride.secrets" . | trim }}
        {{- . | nindent 8 }}
        {{- end }}
        {{- with $settings.extraEnv }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- with $settings.extraEnvFrom }}
      envFrom:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      startupProbe:
        httpGet: {path: /health/live, port: http}
        periodSeconds: 2
        timeoutSeconds: 2
        failureThreshold: {{ div (add $settings.startupSeconds 1) 2 }}
      livenessProbe:
        httpGet: {path: /health/live, port: http}
        periodSeconds: 10
        timeoutSeconds: 5
        failureThreshold: 6
      readinessProbe:
        httpGet: {path: /health/ready, port: http}
        periodSeconds: 5
        timeoutSeconds: 5
        failureThreshold: 3
      lifecycle:
        preStop:
          sleep: {seconds: {{ $settings.shutdown.drainSeconds }}}
      resources:
        {{- toYaml $settings.resources | nindent 8 }}
      securityContext:
        {{- toYaml $settings.securityContext | nindent 8 }}
      volumeMounts:
        - {name: configuration, mountPath: /etc/stride/configuration, readOnly: true}
        - {name: temporary, mountPath: /tmp}
        {{- range include "stride.authorities" . | fromJsonArray }}
        - {name: {{ .name }}, mountPath: /etc/stride/{{ .name }}, readOnly: true}
        {{- end }}
        {{- with $settings.extraVolumeMounts }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    {{- with $settings.sidecars }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  volumes:
    - name: configuration
      configMap: {name: {{ $name }}}
    - name: temporary
      emptyDir: {sizeLimit: {{ include "stride.text" $settings.temporarySpace }}}
    {{- range include "stride.authorities" . | fromJsonArray }}
    - name: {{ .name }}
      secret:
        secretName: {{ .secret | toYaml }}
        items: [{key: {{ .key | toYaml }}, path: {{ .key | toYaml }}}]
    {{- end }}
    {{- with $settings.extraVolumes }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
{{- end }}

{{/* What a service gets from Secrets, as environment variables. */}}
{{- define "stride.secrets" -}}
{{- $root := index . 0 -}}
{{- $service := index . 1 -}}
{{- if ne $service "gateway" }}
{{- $database := (index $root.Values $service).database }}
- name: STRIDE_DATABASE_USER
  valueFrom: {secretKeyRef: {name: {{ $database.existingSecret | quote }}, key: {{ $database.userKey | toYaml }}}}
- name: STRIDE_DATABASE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $database.existingSecret | quote }}, key: {{ $database.passwordKey | toYaml }}}}
{{- if and (has $service (splitList " " (include "stride.eventful" $root))) (hasPrefix "SASL" (include "stride.kafka" $root | fromYaml).protocol) }}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom: {secretKeyRef: {name: {{ include "stride.kafka.secret" . | quote }}, key: {{ (index $root.Values $service).kafka.jaasKey | toYaml }}}}
{{- end }}
{{- end }}
{{- if and (eq $service "gateway") $root.Values.gateway.signIn.existingSecret }}
- name: STRIDE_OIDC_CLIENT_SECRET
  valueFrom: {secretKeyRef: {name: {{ $root.Values.gateway.signIn.existingSecret | toYaml }}, key: {{ $root.Values.gateway.signIn.clientSecretKey | toYaml }}}}
{{- end }}
{{- if and (eq $service "gateway") $root.Values.gateway.sharedStore.existingSecret }}
- name: STRIDE_GATEWAY_SHARED_STORE
  valueFrom: {secretKeyRef: {name: {{ $root.Values.gateway.sharedStore.existingSecret | toYaml }}, key: {{ $root.Values.gateway.sharedStore.addressKey | toYaml }}}}
{{- end }}
{{- if and (eq $service "coach") $root.Values.coach.model.existingSecret }}
- name: STRIDE_LLM_API_KEY
  valueFrom: {secretKeyRef: {name: {{ $root.Values.coach.model.existingSecret | toYaml }}, key: {{ $root.Values.coach.model.apiKeyKey | toYaml }}}}
{{- end }}
{{- end }}

{{/* Certificate authorities that are mounted, as a JSON list of {name, secret, key}. */}}
{{- define "stride.authorities" -}}
{{- $root := index . 0 -}}
{{- $authorities := list -}}
{{- with $root.Values.oidc.caSecret -}}
{{- $authorities = append $authorities (dict "name" "oidc-ca" "secret" . "key" $root.Values.oidc.caKey) -}}
{{- end -}}
{{- if ne (index . 1) "gateway" -}}
{{- $database := include "stride.database" $root | fromYaml -}}
{{- if eq $database.mode "verify-full" -}}
{{- $authorities = append $authorities (dict "name" "database-ca" "secret" $database.caSecret "key" $database.caKey) -}}
{{- end -}}
{{- end -}}
{{- if has (index . 1) (splitList " " (include "stride.eventful" $root)) -}}
{{- $kafka := include "stride.kafka" $root | fromYaml -}}
{{- if and $kafka.caSecret (hasSuffix "SSL" $kafka.protocol) -}}
{{- $authorities = append $authorities (dict "name" "kafka-ca" "secret" $kafka.caSecret "key" $kafka.caKey) -}}
{{- end -}}
{{- end -}}
{{- toJson $authorities -}}
{{- end }}
