.name | @base64d
