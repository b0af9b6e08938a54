def deeper: [.] | deeper;
deeper
