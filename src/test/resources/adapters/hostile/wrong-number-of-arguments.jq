def facts($paid; $attempt): {};
{id: (.amount | major), facts: facts(.)}
