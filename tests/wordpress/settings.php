<?php
// Keeps these settings of the plugin, if any are given; prints those that are kept.
[ , $folder, $given ] = $argv;
require "$folder/site/wp-load.php";

$settings = json_decode( $given, true );
if ( $settings ) {
	update_option( 'lindung', $settings );
}
echo json_encode( get_option( 'lindung' ) );
