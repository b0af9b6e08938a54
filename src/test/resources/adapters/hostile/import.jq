import "other" as other;
other::read
