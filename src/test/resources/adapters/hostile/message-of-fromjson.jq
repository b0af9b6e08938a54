.name | fromjson
