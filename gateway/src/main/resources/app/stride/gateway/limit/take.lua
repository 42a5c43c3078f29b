-- The generic cell rate algorithm: for each key, only the time (µs, on Redis' clock) at which its quota is full again is stored.
-- KEYS[1] whose calls; ARGV[1] µs per call; ARGV[2] window in µs; ARGV[3] 0 to not count the call. Returns: allowed, calls left, µs until full, µs to wait.
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local per_call = tonumber(ARGV[1])
local window = tonumber(ARGV[2])
local begin = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now)
local finish = begin + per_call
if finish - now > window then
  local left = math.max(0, window - (begin - now))
  return {0, 0, math.floor(begin - now), math.max(1, math.floor(per_call - left))}
end
if ARGV[3] ~= '0' then
  redis.call('SET', KEYS[1], string.format('%.0f', finish), 'PX', math.ceil((finish - now) / 1000))
end
return {1, math.floor((window - (finish - now)) / per_call), math.floor(finish - now), 0}
