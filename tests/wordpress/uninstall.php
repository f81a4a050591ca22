<?php
// Deletes the plugin as the page for plugins does; prints whether it could.
[ , $folder ] = $argv;
require "$folder/site/wp-load.php";
require ABSPATH . 'wp-admin/includes/admin.php';

deactivate_plugins( 'lindung/lindung.php' );
echo json_encode( true === delete_plugins( array( 'lindung/lindung.php' ) ) );
