reduce range(60) as $each ("x"; . as $same | null | setpath([0]; $same) | setpath([1]; $same)) | tostring
