(.created | todate), (.created | strftime("%Y")), ("2026" | strptime("%Y") | mktime), (now | fromdate)
