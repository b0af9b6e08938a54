import "/etc/passwd" as $users;
$users
