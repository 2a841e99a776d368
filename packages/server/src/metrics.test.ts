import { expect, test } from 'vitest';
import { Metrics } from './metrics.ts';

test('answers are counted by method, route and status, with their times in buckets that add up', () => {
  const metrics = new Metrics();
  const answer = { method: 'GET', route: '/api/session', status: 200, person: 'ada' };
  for (const milliseconds of [5, 40, 300, 40_000]) metrics.answered({ ...answer, milliseconds });
  metrics.answered({ ...answer, status: 401, milliseconds: 1 });
  const lines = metrics.text({ nemecys_jobs_waiting: 2 }).split('\n');
  const labels = 'method="GET",route="/api/session",status="200"';
  const buckets = lines.filter((line) => line.startsWith(`nemecys_http_request_duration_seconds_bucket{${labels}`));
  expect(buckets.map((line) => line.split(' ')[1])).toEqual(['1', '2', '2', '3', '3', '3', '3', '4']);
  expect(lines).toContain(`nemecys_http_request_duration_seconds_count{${labels}} 4`);
  expect(lines).toContain(`nemecys_http_request_duration_seconds_sum{${labels}} 40.345`);
  expect(lines).toContain(
    'nemecys_http_request_duration_seconds_count{method="GET",route="/api/session",status="401"} 1',
  );
  expect(lines).toContain('nemecys_jobs_waiting 2');
  expect(lines.join()).not.toContain('ada');
  expect(lines.at(-1)).toBe('');
});
