"""The reference of the counting: DuckDB over a file of summaries, a line of JSON each.

It runs on an interpreter of its own, where it is installed; debrief never depends on it. Each line that it is
sent names a file, and is answered with the milliseconds that it took and with what was counted.
"""

from __future__ import annotations

import importlib
import json
import sys
import time

READ = """
create or replace temp table s as select
    format, minutes, people, ended, agreed, themes, helped, feelings, thermometer, further_help_offered, given
from read_json(?, format = 'newline_delimited', columns = {
    format: 'varchar', minutes: 'integer', people: 'varchar', ended: 'varchar', agreed: 'varchar',
    themes: 'varchar[]', helped: 'varchar[]', feelings: 'varchar[]',
    thermometer: 'struct(before integer, after integer)[]',
    further_help_offered: 'boolean', given: 'varchar[]'})
"""
SESSIONS = """
select format, count(*), count(*) filter (agreed = 'share'),
    sum(minutes * case people when '1' then 1 when '2' then 2 when '3-5' then 4 else 6 end),
    count(*) filter (ended = 'finished early'), count(*) filter (further_help_offered),
    count(*) filter (agreed = 'share' and list_contains(given, 'themes')),
    count(*) filter (agreed = 'share' and list_contains(given, 'helped')),
    count(*) filter (agreed = 'share' and list_contains(given, 'feelings'))
from s group by format
"""
CHANGE = """
select format, sign(r.after - r.before), count(*) from (select format, unnest(thermometer) r from s)
where r.before is not null and r.after is not null group by all
"""
TICKED = """
select format, one, count(*), count(*) filter (told) from (
    select format, agreed = 'share' and list_contains(given, '{part}') told, unnest(list_distinct({part})) one
    from s)
group by all
"""
PARTS = ("themes", "helped", "feelings")


def main() -> None:
    """Answer until there are no more lines."""
    database = importlib.import_module("duckdb").connect()
    for line in sys.stdin:
        began = time.perf_counter()
        database.execute(READ, [line.strip()])
        asked = (SESSIONS, CHANGE, *(TICKED.format(part=part) for part in PARTS))
        counted = [database.execute(one).fetchall() for one in asked]
        spent = 1000 * (time.perf_counter() - began)
        print(
            json.dumps({"spent": spent, "counted": [sorted(map(list, rows)) for rows in counted]}), flush=True
        )


if __name__ == "__main__":
    main()
