error("no charge in this record")
